import { fact } from './fact';

/** The same stood in the way of all three. */
const blocked = {
  feasible: 'NO',
  blockers: [
    { kind: 'FUNDING', holder: null },
    { kind: 'NO_AUTHORITY', holder: { kind: 'STREET_SECTION' } },
    { kind: 'OWNER_CONSENT', holder: { kind: 'OWNER_UNIT' } },
  ],
};

export default fact({
  number: 18,
  operation: `{ place(id: "plc:xgl:courtyard-35-bungalows") { demolish: feasibility(action: DEMOLISH, asOf: "2018-06-30") { ...Verdict } build: feasibility(action: BUILD, asOf: "2018-06-30") { ...Verdict } repair: feasibility(action: REPAIR, asOf: "2018-06-30") { ...Verdict } } } fragment Verdict on ActionFeasibility { feasible blockers { kind holder { kind } } }`,
  data: { place: { demolish: blocked, build: blocked, repair: blocked } },
});
