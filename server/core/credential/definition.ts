/**
 * A credential definition as the program uses it: read from a `*.credential.yaml` file, checked, with `extends`
 * resolved. Field names are those of the file format (see `schemas/credential.schema.json`).
 */
export interface CredentialDefinition {
  /** Stable name, as a submission's front matter gives it: `eln/collaborative-leadership-coaching`. */
  readonly id: string;
  readonly title: string;
  readonly issuer?: string;
  readonly version?: string;
  readonly url?: string;
  readonly overview?: string;
  /** How this credential names its outcomes: "Essential Outcome", "EO". */
  readonly outcome: OutcomeNaming;
  readonly outcomes: readonly OutcomeDefinition[];
  readonly parts: readonly PartDefinition[];
  readonly artifacts: readonly ArtifactRequirement[];
  readonly checklist: readonly ChecklistDefinition[];
  readonly prompts: readonly PromptDefinition[];
  readonly language: LanguageDefinition;
  readonly evidenceKinds: readonly EvidenceKindDefinition[];
  readonly course?: CourseDefinition;
  /** Severities that this credential gives to diagnostics, by code. */
  readonly severities: Readonly<Record<string, SeverityName>>;
  readonly notes: readonly NoteDefinition[];
}

export type SeverityName = 'off' | 'hint' | 'information' | 'warning' | 'error';

export interface OutcomeNaming {
  readonly label: string;
  readonly abbreviation: string;
}

/**
 * Where a text comes from: `issuer` states it; `derived` is taken clause by clause from the issuer's own wording;
 * `assumed` was added so that the credential can be written at all.
 */
export type Origin = 'issuer' | 'derived' | 'assumed';

export interface OutcomeDefinition {
  readonly id: string;
  readonly statement: string;
  readonly source?: string;
  readonly details: readonly DetailDefinition[];
}

export interface DetailDefinition {
  readonly id: string;
  readonly statement: string;
  readonly origin: Origin;
}

export type PartKind = 'questions' | 'evidence' | 'narrative' | 'course';

export interface PartDefinition {
  readonly id: string;
  readonly title: string;
  /** Other headings under which the part is known, without its number. */
  readonly aliases: readonly string[];
  readonly kind: PartKind;
  readonly origin: Origin;
  /** The issuer's instruction for the part, shown as help. */
  readonly prompt?: string;
  readonly source?: string;
  readonly words: { readonly minimum?: number; readonly maximum?: number };
  readonly characters: { readonly maximum?: number };
  readonly questions: readonly QuestionDefinition[];
  /** What the part as a whole must speak about, beyond its questions. */
  readonly asks: readonly AskDefinition[];
  /** Whether the part must speak about every outcome. */
  readonly addressOutcomes: boolean;
  readonly sections: readonly SectionDefinition[];
  readonly evidence?: EvidenceRequirement;
}

export interface QuestionDefinition {
  readonly id: string;
  readonly prompt: string;
  readonly asks: readonly AskDefinition[];
  readonly source?: string;
}

/** One thing that a question asks for; `keywords` are phrases of which one shows that it is spoken of. */
export interface AskDefinition {
  readonly text: string;
  readonly keywords: readonly string[];
  readonly optional: boolean;
  readonly source?: string;
}

export interface SectionDefinition {
  readonly id: string;
  /** Headings under which the section is known; any one of them will do. The first is written by the tools. */
  readonly titles: readonly string[];
  readonly required: boolean;
  readonly source?: string;
}

export interface EvidenceRequirement {
  readonly per: 'detail' | 'outcome';
  readonly locator: 'required' | 'optional';
  readonly explanation: { readonly minimumWords: number };
  readonly source?: string;
}

export type ArtifactKind =
  | 'video'
  | 'audio'
  | 'document'
  | 'image'
  | 'presentation'
  | 'spreadsheet'
  | 'other';

export interface ArtifactRequirement {
  readonly kind: ArtifactKind;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Seconds. */
  readonly duration: { readonly minimum?: number; readonly maximum?: number };
  readonly pages: { readonly maximum?: number };
  /** File extensions without the dot. */
  readonly types: readonly string[];
  readonly maximumBytes?: number;
  readonly reenactment: 'required' | 'forbidden' | 'allowed';
  readonly consent?: 'required' | 'recommended';
  readonly source?: string;
}

export interface ChecklistDefinition {
  readonly id: string;
  readonly text: string;
  /** The numbers of the requirements that it stands for: `S0-29`. */
  readonly source?: string;
}

export interface PromptDefinition {
  readonly group: string;
  readonly text: string;
  readonly source?: string;
}

/** `phrase` is plain text in which `…` stands for any words and `{a|b}` for either. */
export interface LanguageDefinition {
  readonly avoid: readonly {
    readonly phrase: string;
    readonly message: string;
    readonly prefer?: string;
    readonly source?: string;
  }[];
  readonly prefer: readonly { readonly phrase: string; readonly message: string; readonly source?: string }[];
}

export interface EvidenceKindDefinition {
  readonly id: string;
  readonly title: string;
  /** Markdown that starts a record of this kind. */
  readonly template: string;
  readonly source?: string;
}

export interface CourseDefinition {
  readonly weeks: readonly CourseWeekDefinition[];
  readonly steps: readonly CourseStepDefinition[];
  readonly stakeholders: readonly CourseStakeholderDefinition[];
}

export interface CourseWeekDefinition {
  readonly from: number;
  readonly to: number;
  readonly setting: string;
  readonly content: readonly { readonly text: string; readonly source?: string }[];
  readonly deliverables: readonly {
    readonly id: string;
    readonly text: string;
    readonly keywords: readonly string[];
    readonly source?: string;
  }[];
}

export interface CourseStepDefinition {
  readonly id: string;
  /** Empty where the issuer names the step by number only. */
  readonly title: string;
  readonly week?: number;
  readonly source?: string;
}

export interface CourseStakeholderDefinition {
  readonly id: string;
  readonly title: string;
  readonly keywords: readonly string[];
}

/** Something worth knowing that no rule checks: an issuer's process, an ambiguity, a variant. */
export interface NoteDefinition {
  readonly text: string;
  readonly source?: string;
}
