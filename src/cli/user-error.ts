/** Something that the user can put right: printed as it is, without a stack, and the command ends with code 2. */
export class UserError extends Error {
  override readonly name = 'UserError';
}
