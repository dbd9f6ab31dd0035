import { refusal } from './errors/refusal';

/**
 * The prefix of every id and the type it names: `<prefix>:<authority>:<local>`, the authority being the
 * tenant that issued it. An id is never changed and never used again.
 */
export const typeByPrefix = {
  plc: 'Place',
  org: 'Organization',
  mat: 'Matter',
  src: 'SourceDocument',
  iss: 'Issue',
  cmp: 'SelfGovernanceCompact',
  fig: 'PopulationFigure',
  nte: 'PlaceNote',
  ind: 'Indicator',
  mtg: 'Meeting',
  tly: 'MeetingTally',
  del: 'Deliberation',
  prj: 'Project',
  wrk: 'Work',
  srv: 'Survey',
  act: 'Activity',
  hdc: 'RoleHeadcount',
  crs: 'CommunityResource',
  wsh: 'Wish',
  rpt: 'ReportIn',
  rlg: 'ResourceLedger',
  sgb: 'SelfGovernanceBody',
  fac: 'FacilityRecord',
  pks: 'ParkingScheme',
  pka: 'ParkingAgreement',
  ttl: 'Title',
  ent: 'Entrustment',
  owk: 'OwnerWork',
  trf: 'Transfer',
  ors: 'OwnerUnitResource',
  wko: 'WorkOrder',
  stf: 'StaffCount',
  fee: 'FeeStat',
  inc: 'CommonIncome',
  prs: 'PropertyResource',
  wst: 'Whistle',
  wrs: 'WhistleResponse',
  enf: 'EnforcementCase',
  hot: 'HotlineCase',
  rat: 'RateResult',
  rcg: 'Recognition',
  sub: 'Subsidy',
  grd: 'GridCellFacts',
  bsv: 'BoundarySurvey',
  cpg: 'Campaign',
  srs: 'StreetResource',
  mem: 'CommitteeMembership',
  mec: 'CooperationMechanism',
  pol: 'PolicyDocument',
  cty: 'CityFigure',
  pts: 'PartnerResource',
  plg: 'Pledge',
  ast: 'AssetRecord',
  fnd: 'MaintenanceFund',
  ctr: 'ServiceContract',
  mnd: 'Mandate',
  haz: 'HazardAppraisal',
  cls: 'PlaceClassification',
  clm: 'Claim',
  cnd: 'Condition',
} as const;

export type IdPrefix = keyof typeof typeByPrefix;
export type IdentifiedType = (typeof typeByPrefix)[IdPrefix];

const form = /^([a-z]{3}):[a-z0-9][a-z0-9-]*:[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** The type an id names. Throws BAD_ID where the form is wrong or the prefix is unknown. */
export function typeOfId(id: string): IdentifiedType {
  const prefix = form.exec(id)?.[1];
  if (id.length > 200 || prefix === undefined || !isPrefix(prefix))
    throw refusal('BAD_ID', { id: shortened(id) });
  return typeByPrefix[prefix];
}

/** Throws BAD_ID unless the id has the right form and names the expected type. */
export function checkId(id: string, expected: IdentifiedType): string {
  if (typeOfId(id) !== expected) throw refusal('BAD_ID', { id: shortened(id) });
  return id;
}

function isPrefix(text: string): text is IdPrefix {
  return Object.hasOwn(typeByPrefix, text);
}

/** Bad input is quoted back, but never more of it than a reader needs. */
function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
