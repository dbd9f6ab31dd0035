import type { EntityManager } from 'typeorm';
import { recordCityFigure } from '../city-figure/city-figure.commands';
import { defineSeatRule } from '../committee/committee.commands';
import { recordMechanism } from '../mechanism/mechanism.commands';
import { registerOrganization } from '../organization/organization.commands';
import { registerPlace } from '../place/place.commands';
import { recordPolicy } from '../policy/policy.commands';
import { recordPublicContact } from '../public-contact/public-contact.commands';
import { listPartnerResource } from '../resource/partner-resource.commands';
import { registerDocument } from '../source/source.commands';
import { loadTerms } from '../terms/load-terms';
import { documents } from './documents';
import { organizations } from './organizations';
import { partnerResources } from './partner-resources';
import { places } from './places';
import { publicContacts } from './public-contacts';
import { cityFigures, mechanisms, policies } from './registers';
import { seatRules } from './seat-rules';

/** Loads what the article tells of the registers, through the same functions that commands use. */
export async function loadArticle(manager: EntityManager): Promise<void> {
  await loadTerms(manager);
  for (const document of documents) await registerDocument(manager, document);
  for (const place of places) await registerPlace(manager, place);
  for (const organization of organizations) await registerOrganization(manager, organization);
  for (const contact of publicContacts) await recordPublicContact(manager, contact);
  for (const resource of partnerResources) await listPartnerResource(manager, resource);
  for (const mechanism of mechanisms) await recordMechanism(manager, mechanism);
  for (const policy of policies) await recordPolicy(manager, policy);
  for (const rule of seatRules) await defineSeatRule(manager, rule);
  for (const figure of cityFigures) await recordCityFigure(manager, figure);
}
