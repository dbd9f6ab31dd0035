import type { EntityManager } from 'typeorm';
import { defineMatter } from '../matter/matter.commands';
import { registerOrganization } from '../organization/organization.commands';
import { registerPlace } from '../place/place.commands';
import { registerDocument } from '../source/source.commands';
import { documents } from './documents';
import { matters } from './matters';
import { organizations } from './organizations';
import { places } from './places';

/** Loads what the article tells of the registers, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  for (const document of documents) await registerDocument(manager, document);
  for (const matter of matters) await defineMatter(manager, matter);
  for (const place of places) await registerPlace(manager, place);
  for (const organization of organizations) await registerOrganization(manager, organization);
}
