interface Asked {
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly parent?: number;
  readonly read?: (pid: number) => { readonly parent: number; readonly isShell: boolean };
}

export function startedBy(asked?: Asked): number[];
