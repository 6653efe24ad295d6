/** What kind of error it is, for the log, where its message might repeat what somebody said. */
export function kindOf(error: unknown): { readonly type: string; readonly code?: string } {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = (error.cause ?? error) as { readonly code?: unknown };
  return { type: error.name, ...(typeof code === 'string' && { code }) };
}
