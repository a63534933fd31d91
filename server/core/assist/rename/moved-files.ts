import type { TextEdit } from '../../findings/finding.ts';
import { blocksOf, type Submission } from '../../submission/submission.ts';
import { type Located, shiftSpan } from '../../text/span.ts';
import {
  decodedStep,
  encodeStep,
  type FileAddress,
  pathSteps,
  readAddress,
  relativeSteps,
  resolvedSteps,
} from '../navigation/address.ts';
import { visible } from '../navigation/values.ts';
import { linkTargetsIn } from './link-targets.ts';
import { asTarget, asValueLike } from './written.ts';

/** A file or folder that gets another address. */
export interface Move {
  readonly from: string;
  readonly to: string;
}

/**
 * The edits that keep a submission's references leading to the same files when files or folders move, the submission's
 * own file or a folder above it among them. `uri` is the submission's address before the move, and so are the edits.
 */
export function editsForMoves(submission: Submission, uri: string, moves: readonly Move[]): TextEdit[] {
  const guide = guideOf(uri, moves);
  return guide ? [...valueEdits(submission, guide), ...targetEdits(submission, guide)] : [];
}

/** Shows the new way to a file that is reached from the submission's folder by `path`; nothing where it stays. */
type Guide = (path: readonly string[]) => Way | undefined;

interface Way {
  readonly steps: readonly string[];
  /** Whether the file itself moves, not only the submission. */
  readonly isMoved: boolean;
}

function guideOf(uri: string, moves: readonly Move[]): Guide | undefined {
  const read = moves.flatMap(({ from, to }) => {
    const [before, after] = [readAddress(from), readAddress(to)];
    return before && after ? [{ before, after }] : [];
  });
  // Of two folders, one in the other, the inner one's move counts.
  read.sort((one, other) => other.before.steps.length - one.before.steps.length);
  const moved = (address: FileAddress): FileAddress => {
    const move = read.find(({ before }) => holds(before, address));
    if (!move) return address;
    const { before, after } = move;
    return { root: after.root, steps: [...after.steps, ...address.steps.slice(before.steps.length)] };
  };
  const old = readAddress(uri);
  if (!old || read.length === 0) return undefined;
  const now = moved(old);
  const oldFolder = old.steps.slice(0, -1);
  const newFolder = now.steps.slice(0, -1);
  return (path) => {
    const target = resolvedSteps(oldFolder, path);
    if (!target) return undefined;
    const address = { root: old.root, steps: target };
    const movedAddress = moved(address);
    const { root, steps } = movedAddress;
    // From one disk or machine to another leads no relative path.
    if (root !== now.root || drive(steps) !== drive(now.steps)) return undefined;
    const way = relativeSteps(newFolder, steps);
    if (isSame(way, relativeSteps(oldFolder, target))) return undefined;
    return { steps: way, isMoved: movedAddress !== address };
  };
}

function holds(outer: FileAddress, inner: FileAddress): boolean {
  return outer.root === inner.root && outer.steps.every((step, index) => inner.steps[index] === step);
}

function drive([first]: readonly string[]): string | undefined {
  return first !== undefined && /^[a-z]:$/.test(first) ? first : undefined;
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index]);
}

/** Not relative: an address, a path from the root or of another machine, a drive of Windows, a user's folder. */
const elsewhere = /^\s*(?:[a-z][a-z0-9+.-]*:|[\\/]|~[\\/])/i;

function valueEdits(submission: Submission, guide: Guide): TextEdit[] {
  const text = String(submission.text);
  const values = submission.frontMatter.artifacts.flatMap(({ file, transcript }) => [file, transcript]);
  return values.flatMap((value): TextEdit[] => {
    const way = value && !elsewhere.test(value.value) ? wayOf(value, guide) : undefined;
    if (!value || way === undefined) return [];
    const span = visible(text, value.span);
    return [{ span, text: asValueLike(text.slice(span.start, span.end), way) }];
  });
}

/** Names in front matter are taken as they are; percent signs are undone only where that leads to what moves. */
function wayOf({ value }: Located<string>, guide: Guide): string | undefined {
  const steps = pathSteps(value);
  const way = guide(steps);
  if (!way?.isMoved && value.includes('%')) {
    const decoded = guide(steps.map(decodedStep));
    if (decoded?.isMoved) return likeBefore(value, decoded.steps.map(encodeStep)).join('/');
  }
  return way && likeBefore(value, way.steps).join('/');
}

/** Keeps `./` at the start where it stood there. */
function likeBefore(written: string, way: readonly string[]): string[] {
  if (way.length === 0) return ['.'];
  return /^\.[\\/]/.test(written) && way[0] !== '..' ? ['.', ...way] : [...way];
}

function targetEdits(submission: Submission, guide: Guide): TextEdit[] {
  const edits: TextEdit[] = [];
  const wayTo = (url: string): { steps: string[]; path: string; rest: string } | undefined => {
    const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? [];
    const way = path === '' || elsewhere.test(path) ? undefined : guide(pathSteps(path).map(decodedStep));
    return way && { steps: likeBefore(path, way.steps), path, rest };
  };
  let offset = submission.frontMatter.bodyStart;
  for (const block of blocksOf(submission)) {
    for (const { url, span, inAngles } of linkTargetsIn(block, (each) => wayTo(each) !== undefined)) {
      const found = wayTo(url);
      if (!found) continue;
      const { steps, path, rest } = found;
      const slash = path.endsWith('/') ? '/' : '';
      const target = asTarget(steps, inAngles) + slash;
      const exact = span.end - span.start === url.length;
      const end = exact ? span.start + path.length : span.end;
      edits.push({
        span: shiftSpan({ start: span.start, end }, offset),
        text: exact ? target : target + rest,
      });
    }
    offset += block.source.length;
  }
  return edits;
}
