/** What a service knows of another's entity: its key. */
export interface PlaceKey {
  readonly id: string;
}

export interface OrganizationKey {
  readonly id: string;
}

export interface SourceDocumentKey {
  readonly id: string;
}

export interface MatterKey {
  readonly code: string;
}

export interface ProjectKey {
  readonly id: string;
}

export interface IssueKey {
  readonly id: string;
}
