// The registers: facts about authorities, groups, outcomes and legislation that rules refer to. Types only; the facts are in data/.
// Records have no prototype, so a word of a plan can be looked up in them safely.

/** confirmed: seen in a source. from-knowledge: believed right; never grounds for a fault. */
export type Mark = 'confirmed' | 'from-knowledge';

export type Lookup<T> = Readonly<Record<string, T>>;

export interface HealthBoard {
  readonly id: string;
  readonly name: string;
  readonly legalName: string;
  readonly shortForms: readonly string[];
}

export interface LocalAuthority {
  readonly area: string;
  readonly council: string;
  /** Other ways of writing the area or the council. */
  readonly also: readonly string[];
}

export interface Authority {
  readonly slug: string;
  readonly name: string;
  /** Other slugs that mean this authority. */
  readonly accepts: readonly string[];
  /** One of the models of integration that the register lists. */
  readonly model: string;
  /** Models that a plan may name without being wrong, `model` among them. */
  readonly modelsAccepted: readonly string[];
  readonly localAuthorities: readonly LocalAuthority[];
  readonly healthBoard: HealthBoard;
  /** Names of the authority's own board; empty where it has none. */
  readonly boardNames: readonly string[];
  /** The bodies that make the plan where there is no such board; else empty. */
  readonly leadAgencies: readonly string[];
  readonly partnershipNames: readonly string[];
  readonly islands: boolean;
  readonly gaelic: boolean;
  /** Slugs of the other authorities in the same health board's area. */
  readonly neighbours: readonly string[];
  /** Hints for recognising names; localities change, so never grounds for a fault. */
  readonly knownLocalities: readonly string[];
  readonly mark: {
    readonly area: Mark;
    readonly model: Mark;
    readonly healthBoard: Mark;
    readonly names: Mark;
    readonly knownLocalities: Mark;
  };
}

export interface Outcome {
  readonly number: number;
  readonly id: string;
  readonly name: string;
  readonly shortNames: readonly string[];
  readonly keyPhrases: readonly string[];
  readonly falseFriends: readonly string[];
  readonly provision: string;
  readonly mark: { readonly keyPhrases: Mark; readonly shortNames: Mark };
}

export interface OutcomeRegister {
  /** Id of the instrument in the register of legislation. */
  readonly instrument: string;
  readonly setNames: readonly string[];
  readonly outcomes: readonly Outcome[];
}

/** The two lists of groups, named as the front matter names them: who is sent the draft, and who sits on the planning group. */
export type GroupList = 'consultees' | 'spg';

export interface ProvisionReference {
  readonly instrument: string;
  readonly provision: string;
}

export interface Group {
  readonly slug: string;
  readonly title: string;
  readonly prescribedFor: readonly GroupList[];
  readonly mark: Mark;
}

/** A nominee, locality representative or constituent authority: allowed in the front matter beside the prescribed groups. */
export interface OtherRole {
  readonly slug: string;
  readonly title: string;
  readonly usedIn: GroupList;
  readonly basis: ProvisionReference;
  readonly mark: Mark;
}

export interface GroupRegister {
  readonly sources: Readonly<Record<GroupList, ProvisionReference>>;
  readonly groups: readonly Group[];
  readonly consultees: readonly Group[];
  readonly spg: readonly Group[];
  readonly otherRoles: readonly OtherRole[];
}

export interface Principle {
  readonly id: string;
  readonly provision: string;
  readonly name: string;
  readonly keyPhrases: readonly string[];
  readonly mark: Mark;
}

export interface PrincipleRegister extends ProvisionReference {
  /** The provision with the same words for makers of integration schemes, often cited by mistake. */
  readonly planningPrinciplesProvision: string;
  readonly qualifiers: readonly string[];
  readonly mainPurpose: Principle;
  readonly limbs: readonly Principle[];
}

export interface CoreIndicator {
  readonly number: number;
  readonly name: string;
  readonly basis: 'survey' | 'data';
  readonly reported: boolean;
  readonly mark: { readonly name: Mark; readonly number: Mark };
}

export interface CoreIndicatorRegister {
  readonly setNames: readonly string[];
  readonly indicators: readonly CoreIndicator[];
}

/** asp: Act of the Scottish Parliament. ssi: Scottish statutory instrument. ukpga: Act of the UK Parliament. */
export type Series = 'asp' | 'ssi' | 'ukpga';

export interface Instrument {
  readonly id: string;
  readonly series: Series;
  readonly year: number;
  readonly number: number;
  readonly title: string;
  /** How the requirements cite it, where that is not by its title or number. */
  readonly shortForm: string | undefined;
  readonly aliases: readonly string[];
  /** Short names that mean this instrument only where the plan defines them. */
  readonly contextAliases: readonly string[];
  readonly wrongForms: readonly string[];
  /** Highest number, without letters; undefined where not known. */
  readonly lastProvision: number | undefined;
  readonly provisionWord: 'section' | 'regulation' | 'article';
  /** Section -> its highest subsection, where it is known. */
  readonly lastSubsections: Lookup<number>;
  /** How many schedules it has, a single one without a number; undefined where that is not known. */
  readonly schedules: number | undefined;
  /** How many paragraphs its only schedule has; undefined where that is not known. */
  readonly scheduleParagraphs: number | undefined;
  readonly inserted: readonly string[];
  /** False: lettered provisions beyond `inserted` may exist. */
  readonly insertedComplete: boolean;
  /** Numbers ("3"), ranges ("15-19") or subsections ("9(2)"). */
  readonly repealed: readonly string[];
  /** Number -> heading. Absence proves nothing. */
  readonly provisions: Lookup<string>;
  /** Numbers whose subject is told by another instrument, so is not the exact heading. */
  readonly provisionsDescribed: readonly string[];
  readonly provisionsFromKnowledge: readonly string[];
  readonly status: 'in force' | 'not in force' | 'repealed';
  /** ISO date on which the whole ended, where that is known. */
  readonly repealedOn: string | undefined;
  readonly notes: string;
  readonly url: string;
  readonly confusedWith: readonly { readonly title: string; readonly note: string }[];
  /** Why citing this instrument is probably a mistake; undefined where it is not. */
  readonly caution: string | undefined;
  /** Ids of the instruments likely meant instead. */
  readonly useInstead: readonly string[];
  readonly confidence: {
    readonly title: Mark;
    readonly number: Mark;
    readonly status: Mark;
    /** Undefined where there is nothing to be confident of. */
    readonly lastProvision: Mark | undefined;
    readonly provisions: Mark | undefined;
  };
}

export interface SectionGist {
  /** Completes "section N is about ...". */
  readonly gist: string;
  /** Lower case. */
  readonly keywords: readonly string[];
  /** Subjects often hung on this provision by mistake, and where they belong; provision undefined for an instrument as a whole. */
  readonly not: readonly {
    readonly subject: string;
    readonly instrument: string;
    readonly provision: string | undefined;
  }[];
  readonly mark: Mark;
}

export interface Registers {
  /** The models of integration. */
  readonly models: readonly string[];
  readonly healthBoards: readonly HealthBoard[];
  readonly authorities: readonly Authority[];
  /** By slug, accepted slugs among them. */
  readonly authorityBySlug: Lookup<Authority>;
  readonly outcomes: OutcomeRegister;
  readonly groups: GroupRegister;
  readonly principles: PrincipleRegister;
  readonly coreIndicators: CoreIndicatorRegister;
  readonly legislation: readonly Instrument[];
  readonly instrumentById: Lookup<Instrument>;
  /** Instrument id -> provision -> what it is about. */
  readonly sectionGists: Lookup<Lookup<SectionGist>>;
}
