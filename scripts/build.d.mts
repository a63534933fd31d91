export function build(options?: { production?: boolean }): Promise<void>;
export function buildHostTests(): Promise<void>;
