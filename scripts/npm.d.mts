export function runNpm(args: string[], options: { cwd: string }): Promise<void>;
