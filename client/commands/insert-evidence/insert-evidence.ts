import { l10n, type Position, type TextDocument, window } from 'vscode';
import type { EvidenceArtifact, EvidenceItem } from '../../../server/core/assist/evidence/choices.ts';
import {
  type EditAnswer,
  type EvidenceChoicesAnswer,
  type EvidenceChoicesParams,
  EvidenceChoicesRequest,
  type InsertEvidenceParams,
  InsertEvidenceRequest,
  type PlaceAnswer,
  type PlaceParams,
  PlaceRequest,
} from '../../../server/protocol/messages.ts';
import { applyAnswer, showCursor } from '../../files/edit.ts';
import { kept, type Step, stepByStep } from '../../questions/step-by-step.ts';
import { addArtifact } from '../add-artifact/add-artifact.ts';
import { type Desk, submissionFor } from '../desk.ts';
import { artifactChoices, itemChoice, placeExample } from './evidence-choices.ts';

export const INSERT_EVIDENCE = 'microCredential.insertEvidence';

/** What a line of the tree says of itself; from the palette nothing is said. */
export interface InsertEvidenceArguments {
  /** The address of the submission. */
  readonly uri?: string;
  /** The id of the detail, or of the outcome where that has no details. */
  readonly detail?: string;
  readonly outcome?: string;
}

/** Asks for a detail, an artifact and a place in it, and writes the citation where the explanation belongs. */
export async function insertEvidence(desk: Desk, named: InsertEvidenceArguments = {}): Promise<void> {
  const document = await submissionFor(desk, named.uri);
  if (!document) return;
  const evidence = new EvidenceQuestions(desk, document, cursorIn(document), named);
  const citation = await evidence.ask();
  if (citation === undefined) return;
  const { item, position } = evidence;
  const params: InsertEvidenceParams = {
    textDocument: { uri: document.uri.toString() },
    item: item?.id ?? '',
    citation,
    ...(position && { position }),
  };
  const gaveUp = l10n.t('The submission could not be changed. Nothing was inserted; try again.');
  const answer = await applyAnswer(
    document,
    () => desk.ask<EditAnswer>(InsertEvidenceRequest, params),
    gaveUp,
  );
  if ('problem' in answer) desk.questions.tell(answer.problem);
  else await showCursor(document, answer);
}

function cursorIn(document: TextDocument): Position | undefined {
  const editor = window.activeTextEditor;
  return editor?.document === document ? editor.selection.active : undefined;
}

class EvidenceQuestions {
  readonly #desk: Desk;
  readonly #document: TextDocument;
  readonly #named: InsertEvidenceArguments;
  readonly position: Position | undefined;
  item: EvidenceItem | undefined;
  #artifact: EvidenceArtifact | undefined;
  #citation: string | undefined;

  constructor(
    desk: Desk,
    document: TextDocument,
    position: Position | undefined,
    named: InsertEvidenceArguments,
  ) {
    this.#desk = desk;
    this.#document = document;
    this.#named = named;
    this.position = position;
  }

  /** The citation as it is to be written; nothing where the writer stops. */
  async ask(): Promise<string | undefined> {
    const choices = await this.#choices();
    if (!choices || choices.items.length === 0) {
      this.#desk.questions.tell(
        l10n.t(
          'This submission names no micro-credential that is known, so there is nothing to give evidence for.',
        ),
      );
      return undefined;
    }
    const { detail, outcome } = this.#named;
    const wanted = choices.items.filter((item) =>
      detail === undefined ? outcome === undefined || isOf(item, outcome) : item.id === detail,
    );
    const finished = await stepByStep([
      this.#askItem(wanted.length > 0 ? wanted : choices.items),
      this.#askArtifact,
      this.#askPlace,
    ]);
    return finished ? this.#citation : undefined;
  }

  #askItem(items: readonly EvidenceItem[]): Step {
    return async (canGoBack) => {
      if (items.length === 1) {
        [this.item] = items;
        return 'skipped';
      }
      const answer = await this.#desk.questions.pick({
        title: l10n.t('Insert Evidence'),
        prompt: l10n.t('For which detail?'),
        canGoBack,
        choices: items.map(itemChoice),
      });
      return kept(answer, (value) => {
        this.item = value;
      });
    };
  }

  readonly #askArtifact: Step = async (canGoBack) => {
    for (;;) {
      const choices = await this.#choices();
      const answer = await this.#desk.questions.pick({
        title: this.#title(),
        prompt: l10n.t('Which artifact shows it?'),
        canGoBack,
        choices: artifactChoices(choices?.artifacts ?? []),
      });
      if (typeof answer !== 'object' || answer.value !== 'add') {
        return kept(answer, (value) => {
          if (value !== 'add') this.#artifact = value;
        });
      }
      await addArtifact(this.#desk, { uri: this.#document.uri.toString() });
    }
  };

  readonly #askPlace: Step = async (canGoBack) => {
    const artifact = this.#artifact;
    if (!artifact) return 'stopped';
    const answer = await this.#desk.questions.text({
      title: this.#title(),
      prompt: l10n.t('Where in “{0}” can it be seen?', artifact.title ?? artifact.id),
      placeholder: placeExample(artifact.kind),
      canGoBack,
      value: '',
      check: async (typed) => {
        const reading = await this.#read(artifact, typed);
        if ('problem' in reading) return reading;
        if (typed.trim() !== '') {
          return reading.places === typed.trim()
            ? undefined
            : { hint: l10n.t('It will be written as {0}.', reading.places) };
        }
        return artifact.needsPlace
          ? {
              hint: l10n.t('Without a place it does not count as evidence yet. You can add the place later.'),
            }
          : undefined;
      },
    });
    if (typeof answer !== 'object') return kept(answer, () => {});
    const reading = await this.#read(artifact, answer.value);
    if ('citation' in reading) this.#citation = reading.citation;
    return 'answered';
  };

  #title(): string {
    return l10n.t('Insert Evidence for {0}', this.item?.name ?? '');
  }

  #choices(): Promise<EvidenceChoicesAnswer> {
    const { position } = this;
    return this.#desk.ask<EvidenceChoicesAnswer>(EvidenceChoicesRequest, {
      textDocument: { uri: this.#document.uri.toString() },
      ...(position && { position }),
    } satisfies EvidenceChoicesParams);
  }

  #read({ id }: EvidenceArtifact, typed: string): Promise<PlaceAnswer> {
    return this.#desk.ask<PlaceAnswer>(PlaceRequest, {
      textDocument: { uri: this.#document.uri.toString() },
      artifact: id,
      typed,
    } satisfies PlaceParams);
  }
}

function isOf({ id, outcome }: EvidenceItem, wanted: string): boolean {
  return id === wanted || outcome === wanted;
}
