/** The form of answers in parts that Apollo's clients ask for, by the name they give it. */
export const partsSpecification = '20220824';

/**
 * Whether a caller takes an answer in parts. It has to name the form, since others of the same media type are told apart
 * by nothing else; to take anything is not enough.
 */
export function acceptsParts(accept: string | undefined): boolean {
  return (accept ?? '').split(',').some((text) => {
    const [range, ...parameters] = text.split(';').map((part) => part.trim().toLowerCase().replace(/"/g, ''));
    const isRefused = parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
    return (
      range === 'multipart/mixed' && parameters.includes(`deferspec=${partsSpecification}`) && !isRefused
    );
  });
}
