// Everyday Scots words as English spells them, so that one phrase finds both: "pit oot tae the folk" is "put out to the folk". Words that
// are names or other English words as well are left as they are. Knows nothing of meanings: those are data (the concepts).

const PAIRS = `
  aboot about, abuin above, aff off, afore before, aften often, ahint behind, aince once, alang along, amang among, ane one, anither another,
  atween between, auld old, aw all, awbody everybody, awa away, baith both, bairn child, bairns children, bide live, bides lives, brocht brought, cam came, cannae cannot,
  canna cannot, cuid could, couldnae couldn't, dae do, daein doing, didna didn't, didnae didn't, dinna don't, dinnae don't, disna doesn't,
  doesnae doesn't, doon down, efter after, fae from, faimily family, faimilies families, fower four, fowk folk, frae from, gaed went,
  gaun going, gie give, gied gave, gien given, gies gives, guid good, hae have, haein having, haesna hasn't, hasnae hasn't, haud hold, hauden held,
  havena haven't, havenae haven't, hame home, hooses houses, hoose house, ilka every, intae into, isna isn't, isnae isn't, keekit looked, kent knew,
  leuk look, leukit looked, leukin looking, mair more, maist most, mak make, makin making, maks makes, mebbe maybe, monie many, mony many,
  muckle big, nae no, naebody nobody, naethin nothing, noo now, ony any, onybody anybody, onything anything, oor our, oors ours, oorsels ourselves,
  o of, oot out, ower over, pairt part, pit put, pits puts, pittin putting, quines women, richt right, sae so, selt sold, shouldnae shouldn't, siccan such,
  socht sought, spak spoke, speir ask, speired asked, speirin asking, speirit asked, speirt asked, syne then, tae to, taen taken, tak take,
  takin taking, taks takes, tellt told, telt told, thegither together, themsels themselves, thocht thought, thochts thoughts, toon town, toun town,
  twa two, tuik took, vyce voice, wasna wasn't, wasnae wasn't, waur worse, wean child, weans children, weel well, wha who, whaur where, whit what, wheesht quiet,
  wi with, willnae won't, winna won't, wis was, withoot without, wouldna wouldn't, wouldnae wouldn't, wrang wrong, yer your, yersel yourself,
  ain own, arenae aren't, eicht eight, goin going, gaen gone, haena haven't, hasna hasn't, heid head, helpin helping, hoo how,
  hunner hundred, ither other, ithers others, keepin keeping, langer longer, lookin looking, lookit looked, naething nothing, nane none,
  nicht night, nichts nights, pey pay, peyed paid, peyin paying, peys pays, roond round, speirs asks, touns towns, wark work, warkin working,
  werena weren't, werenae weren't, whae who, whan when, wir our, wirk work, wirkin working, wisna wasn't, wur our, ye you, yin one,
  yins ones, bidin living, hames homes, bluid blood, whase whose, shouldna shouldn't, sair sore, lang long, neebor neighbour, neebors neighbours,
  puir poor, hersel herself, himsel himself, masel myself, yersels yourselves, wirsels ourselves, oorsel ourselves, thaim them, roon round, stert start,
  sterts starts, stertit started, stertin starting, cairry carry, cairries carries, cairrit carried, wumman woman, weemen women, mither mother,
  faither father, dochter daughter, brither brother, freen friend, freens friends, freends friends, siller money, thir these, thae those, thay they, wad would,
  wadna wouldn't, bocht bought, wrocht worked, sax six, seeven seven, thoosan thousand, thoosand thousand, saicont second, ootwith outside,
  abody everybody, aabody everybody, aa all, aathing everything, workin working, gettin getting, comin coming, livin living, carin caring, runnin running,
  plannin planning, nursin nursing, fundin funding, trainin training, ringin ringing, bringin bringing, sharin sharing, creepin creeping,
  needin needing, waitin waiting, wantin wanting, feelin feeling, stayin staying, walkin walking, talkin talking, tellin telling, giein giving,
  toom empty, jist just, thon that, hale whole, screivit written, scrievit written, somewhaur somewhere, gang go, gangs goes, oan on, awfu awful, fash worry, hert heart, herts hearts, langest longest, verra very, gey very, daena don't, daesna doesn't, daes does, maun must,
  cooncil council, cooncils councils, hoosin housing, haill whole, biggit built`;

export const SCOTS: ReadonlyMap<string, string> = new Map(
  PAIRS.split(',').map((pair) => pair.trim().split(' ') as [string, string]),
);
