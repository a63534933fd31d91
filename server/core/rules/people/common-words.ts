import { beginsWithCapital, LetterPattern } from '../../text/letter-pattern.ts';
/**
 * Words with a capital that are no names: what stands behind a role in the names of programmes, meetings and papers
 * ("Principal Investigator", "Coach Training"), what begins a sentence, and what capitals in titles are spent on.
 */
export const commonWords: ReadonlySet<string> = new Set(
  [
    // Roles and groups of people
    'Administration Administrator Administrators Advisor Advisors Advisory Assistant Associate Board Cabinet Candidate Candidates Chair Coach Coaches Coalition Cohort Colleague Colleagues Committee Community Consultant Coordinator Coordinators Council Counselor Counselors Dean Deans Deputy Designee Director Directors District Educator Educators Emeritus Emerita Evaluator Evaluators Executive Faculty Families Family Fellow Fellows General Group Groups Intern Interns Investigator Investigators Leader Leaders Manager Managers Member Members Mentee Mentees Mentor Mentors Office Officer Officers Parent Parents Participant Participants Partner Partners Peer Peers Personnel Practitioner Principal Principals Psychologist Resident Residents School Schools Secretary Self Staff Student Students Superintendent Superintendents Supervisor Supervisors Teacher Teachers Team Teams Trainer Trainers',
    // What a role's title is joined with
    'Academy Accountability Achievement Act Action Actions Activities Activity Advance Advancement Agenda Agreement Appraisal Approach Approval Area Areas Artifact Artifacts Assessment Assessments Association Award Awards Behavior Behaviors Book Budget Calendar Capacity Center Centre Certificate Certification Challenge Challenges Chat Check Checklist Class Climate Coaching Collaboration College Communication Component Components Conference Contact Content Contract Conversation Conversations Corner Corps Course Credential Culture Cycle Data Day Days Decision Decisions Department Development Dialogue Discussion Domain Domains Duties Duty Education Effectiveness Effort Elementary Email Endorsement Equity Evaluation Evaluations Evidence Excellence Expectations Experience Feedback Fellowship Focus Form Forum Foundation Framework Goal Goals Growth Guide Guidelines Guiding Handbook Hub Impact Improvement Induction Initiative Initiatives Inquiry Institute Instruction Instructional Internship Interview Interviews Journal Journey Job Learning Lesson Letter Level License Licensure Log Magazine Management Map Meeting Meetings Memo Mentorship Message Micro Mindset Model Models Monitoring Month Network Newsletter Notes Observation Observations Outcome Outcomes Packet Panel Part Path Pathway Pay Performance Pipeline Plan Planning Plans Portfolio Position Powers Practice Practices Preparation Presentation Priorities Priority Prize Process Professional Profile Program Programme Programs Progress Project Projects Protocol Question Questions Recruitment Reflection Reflections Report Reports Request Research Residency Response Responses Resource Resources Responsibilities Responsibility Retention Retreat Review Role Roles Roundtable Rounds Rubric Salary Schedule Score Scores Script Section Selection Self-Assessment Series Service Services Session Sessions Skill Skills Standard Standards Statement Strategies Strategy Success Summary Summit Support Supports Survey Surveys Talk Task Tasks Time Timeline Title Toolkit Tools Track Training Trainings Transition Trust Turnover Unit Update Use Video View Visit Visits Vision Voice Walkthrough Walkthroughs Week Weekly Work Workbook Workload Workshop Workshops Year Years',
    // Sentences begin with these, and titles put capitals on some of them
    'A About Above Across After Afterwards Again Against All Almost Along Already Also Although Always Am Among An And Another Any Anyone Are Around As At Back Based Because Been Before Began Behind Being Below Between Beyond Both But By Can Could Did Do Does Done Down During Each Early Earlier Either Even Eventually Every Everyone Few Finally First For Formerly From Further Gave Had Has Have Having He Hence Her Here Hers Herself Him Himself His How However I If In Indeed Inside Instead Into Is It Its Itself Just Last Lastly Later Like Many May Maybe Me Meanwhile Might More Moreover Most Much Must My Myself Near Neither Never Nevertheless Next No None Nor Not Nothing Now Of Off Often On Once One Only Or Other Others Our Ours Out Outside Over Overall Own Perhaps Per Please Previously Rather Regarding Said Same Second Several Shall She Should Since So Some Someone Sometimes Soon Still Such Than That The Their Theirs Them Then There Therefore These They Third This Those Though Three Through Throughout Thus To Today Together Tomorrow Too Toward Towards Two Under Until Up Upon Us Usually Very Via Was We Well Were What Whatever When Whenever Where Whereas Whether Which While Who Whose Why Will With Within Without Would Yes Yesterday Yet You Your',
    // Days, months, numbers
    'Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April June July August September October November December Spring Summer Fall Autumn Winter Four Five Six Seven Eight Nine Ten',
    // Qualities and places
    'Aspiring Central Charter Collaborative Comprehensive Diverse Directive Distinguished Effective Essential Excellent External Former Good Great High Initial Interim Internal Intermediate International Junior Key Large Lead Leadership Leading Local Magnet Main Middle Montessori National New Novice Official Online Open Outstanding Primary Private Public Reflective Regional Rural Senior Small State Statewide Strong Suburban Title Typical Urban Veteran Virtual',
    // Products and famous names
    'American Canvas English Excel Google Manners Microsoft OneNote Outlook PowerPoint Seuss Spanish Word Zoom',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a word with a capital is a word and not a name. */
export function isCommonWord(word: string): boolean {
  const plain = word.replace(/['’]s?$/, '');
  return commonWords.has(plain) || commonWords.has(plain.charAt(0) + plain.slice(1).toLowerCase());
}

const longWords = new LetterPattern(/\p{L}[\p{L}'’-]{3,}/gu);

/** Whether a heading or title puts capitals on its words, so that a capital says nothing. */
export function isTitleCase(text: string): boolean {
  if (/[.!?]["”’)]*\s*$/.test(text)) return false;
  const words = text.match(longWords.on(text)) ?? [];
  const capital = words.filter(beginsWithCapital);
  return words.length >= 2 && capital.length > words.length / 2;
}
