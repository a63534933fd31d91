export function build(options?: { production?: boolean; folder?: string }): Promise<void>;
export function buildHostTests(): Promise<void>;
