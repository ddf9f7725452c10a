package org.chainrule.explain.claims;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.chainrule.words.Words;

/**
 * Reads what is claimed in German, word for word, as the English that claims are checked in. It
 * knows nothing of the messages: whoever changes a German sentence so that it claims something else
 * finds it unread, or read as what it now says. What is not read here stays German, and a claim in
 * it is one that nothing checks.
 */
final class InEnglish {

  /** German words of which each is a claim about numbers. */
  static final Pattern CLAIM =
      Pattern.compile(
          "\\b(erhöh\\w*|senk\\w*|wächst|wachsen|schrumpft|abgeschaltet|gesättigt|blockier\\w*"
              + "|(betrags)?größte\\w*|genau|verschwind\\w*|explodier\\w*|stimm(t|en)|überein"
              + "|weich(t|en)|zu groß|größer als jetzt)\\b|%",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

  /** What has such a word, but says nothing of these numbers that could be otherwise. */
  static final Pattern NO_CLAIM =
      Pattern.compile(
          "(größte|kleinsten?) Zahl doppelter Genauigkeit|wäre die Steigung ein Faktor"
              + "|^Nach Einheiten: |nichts (darüber )?gesagt|genau auf (ihr|sein)em? ?\\S* Zielwert"
              + "|genau auf ihren Zielwerten|genau (in ihrem|im|bei 0, im) Knick"
              + "|nicht, weil etwas blockiert wurde");

  private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<=\\d),(?=\\d)");

  private record Line(Pattern german, String english) {}

  private static final List<Line> LINES = new ArrayList<>();

  private static final String UNITS = "(?:[Dd]ie )?Einheit(?:en)? ([\\d, and]+(?:more)?)";
  private static final String SHARE = "(\\S+ %(?: \\(\\S+ % to \\S+ %\\))?)";
  private static final String OF = "(\\d+) von (\\d+) Einträgen von (\\S+)";
  private static final String ONLY = "[Dd](?:er|em) einzigen? Eintrag von (\\S+)";

  private InEnglish() {}

  /** Returns the sentence in English if it is a German one. */
  static String of(String text) {
    if (!Words.language().tag().equals("de")) {
      return text;
    }
    String read = DECIMAL_COMMA.matcher(text).replaceAll(".");
    for (Line line : LINES) {
      read = line.german().matcher(read).replaceAll(line.english());
    }
    return read;
  }

  private static void read(String german, String english) {
    LINES.add(new Line(Pattern.compile(german), english));
  }

  static {
    readLists();
    readUnits();
    readEntries();
    readLosses();
    readPairs();
    readDepth();
    readMaps();
    readPictures();
    readNudges();
    readDescent();
    readChecks();
    readLenses();
    readUpdates();
    readRuns();
    readDeaths();
  }

  private static void readLists() {
    read("(\\d) und (\\d+) weitere", "$1 and $2 more");
    read("(?<=(?:Einheiten|Einträge) [\\d, ]{1,40}) und (?=\\d)", " and ");
    read("(?<=[\\d%∞⁰¹²³⁴⁵⁶⁷⁸⁹]) bis (?=[−\\d∞])", " to ");
  }

  private static void readUnits() {
    read("^Keine Einheit ist gesättigt", "No unit is flat");
    read("^Keine Einheit ist abgeschaltet oder gesättigt", "No unit is off or flat");
    read("^Die Einheit ist eingeschaltet", "The unit is on");
    read("^Alle (\\d+) Einheiten sind eingeschaltet", "All $1 units are on");
    read("^Jede Einheit dieser Schicht ist abgeschaltet", "Every unit of this layer is off");
    read("^Eine weitere Einheit ist abgeschaltet", "One more unit is off");
    read("^Weitere (\\d+) Einheiten sind abgeschaltet", "$1 more units are off");
    read(UNITS + " (?:ist|sind) abgeschaltet: ", "Units $1 are off: ");
    read(
        UNITS + " (?:ist|sind) bei jedem Beispiel des Batches abgeschaltet",
        "Units $1 are off for every sample");
    read(UNITS + " (?:ist|sind) gesättigt: im Ausläufer", "Units $1 are flat: in a tail");
    read(UNITS + " (?:ist|sind) gesättigt: Die Steigung", "Units $1 are flat: the slope");
    read(UNITS + " (?:ist|sind) gesättigt: Bei", "Units $1 are flat: at");
    read(UNITS + " (?:ist|sind) gesättigt \\(", "Units $1 are flat (");
    read(
        UNITS
            + " (?:hat eine Steigung|haben Steigungen) ebenfalls unter der Schwelle von (\\S+),"
            + " (?:ist|sind) aber nicht gesättigt",
        "Units $1 have slopes under the threshold of $2 too, but are not flat");
    read("[Ee]inheit (\\d+) lässt (\\S+) % ", "unit $1 passes $2 % ");
    read("lässt die Einheit (\\S+) % (?:mit umgekehrtem Vorzeichen )?durch", "$1 % passes");
    read("lässt nie mehr als (\\S+) % durch", "never passes on more than $1 %");
    read("lässt nie mehr durch, als ankommt", "never passes on more than what arrives");
    read("(?:hat|hinausgeht,) (\\S+) % der Länge von", "has $1 % of the length of");
    read("blockiert die Maske den Gradienten", "blocks the gradient");
    read("kommt an und wird (?:hier )?blockiert", "arrives and is blocked");
    read(
        "wird der Gradient (\\S+), der ankam, blockiert",
        "the gradient $1 that arrived is blocked");
    read(
        "^Der betragsgrößte Summand von (.* = .*) ist (.* = .+)\\.$",
        "The largest summand of $1 in magnitude is $2.");
  }

  private static void readEntries() {
    read(
        "(?:ist|sind) (\\d+) (?:Eintrag|Einträge) abgeschaltet: Die Eingabe",
        "$1 entries are off: the input");
    read("(?:ist|sind) (\\d+) (?:Eintrag|Einträge) gesättigt", "$1 entries are flat");
    read("(\\d+) von (\\d+) Einträgen (?:ist|sind) gesättigt", "$1 of $2 entries are flat");
    read("blockiert (\\d+) von (\\d+) Einträgen", "$1 of $2 entries are blocked");
    read("^Bei einem Eintrag liegt die Steigung dort unter", "With one entry the slope is under");
    read(
        "^Bei (\\d+) Einträgen liegt die Steigung dort unter",
        "With $1 entries the slope is under");
    read(
        "^(.+) um ein kleines ε zu erhöhen, erhöht den Verlust um etwa ",
        "Raising $1 raises the loss by about ");
    read(
        "^(.+) um ein kleines ε zu erhöhen, senkt den Verlust um etwa ",
        "Raising $1 lowers the loss by about ");
    read("ändert den Verlust kaum", "hardly moves the loss");
    read(
        "Links von (.+) hat der Verlust die Steigung (.+), rechts davon (.+)\\. Der Durchlauf",
        "To the left of $1 the loss has slope $2, to the right $3. The pass");
  }

  private static void readLosses() {
    read(
        UNITS + " (?:liegt|liegen) zu hoch: Sie zu erhöhen, würde den Verlust erhöhen",
        "Units $1 are too high: raising them would raise the loss");
    read(
        UNITS + " (?:liegt|liegen) zu niedrig: Sie zu erhöhen, würde den Verlust senken",
        "Units $1 are too low: raising them would lower the loss");
    read("^(.+) zu erhöhen, würde den Verlust erhöhen\\.$", "Raising $1 would raise the loss.");
    read("^(.+) zu erhöhen, würde den Verlust senken\\.$", "Raising $1 would lower the loss.");
    String alone = "(?:sie|eine von ihnen|ihn|einen von ihnen) allein zu erhöhen";
    read(
        "doch würde es diesen Verlust senken, " + alone,
        "still raising one of them alone would lower this loss");
    read(
        "doch würde es diesen Verlust erhöhen, " + alone,
        "still raising one of them alone would raise this loss");
    String which = "^Von den (\\d+) Einträgen von (\\S+?)";
    String stand =
        " (?:liegt|liegen) (\\d+) über dem Zielwert, (\\d+) darunter und (\\d+) genau darauf";
    read(which + stand, "Of the $1 entries of $2, $3 are over them, $4 under and $5 equal");
    read(
        which + ", deren Zielwert nicht 0 ist," + stand,
        "Of the $1 entries of $2 whose target is not 0, $3 are over them, $4 under and $5 equal");
    read(
        "(?:liegt|liegen) (\\d+) zu hoch und (\\d+) zu niedrig: Einen solchen Eintrag auf seinen"
            + " Zielwert hin zu ändern, würde den Verlust senken",
        "$1 are too high and $2 too low: moving one towards its target would lower the loss");
    read(
        "^Am weitesten daneben liegt (.+), um (.+) über dem Zielwert (.+)\\.",
        "The farthest off is $1, over its target $3 by $2.");
    read(
        "^Am weitesten daneben liegt (.+), um (.+) unter dem Zielwert (.+)\\.",
        "The farthest off is $1, under its target $3 by $2.");
    read("= (.+) trifft den Zielwert genau", "= $1 meets its target exactly");
    read("Ausgaben sind genau 0 oder 1", "outputs are exactly 0 or 1");
  }

  private static void readPairs() {
    read("wächst (\\S+) so, wie die Steigung schrumpft", "$1 grows as the slope shrinks");
    String share = "(\\S+(?: · \\S+)?) %";
    String stays = ", und die gesättigte Einheit bleibt gesättigt";
    String slope = "Die Steigung, hier " + share + ", bleibt ein Faktor";
    read(slope + stays, "here $1 %, stays a factor, and the flat unit stays as it is");
    read(slope, "here $1 %, stays a factor");
    String largest = "Faktor aus der Jacobi-Matrix, der größte davon ist hier " + share;
    String said = "factor from the Jacobian, the largest of which is $1 % here, and ";
    read(largest + stays, said + "the flat unit stays as it is");
    read(largest + ", und ", said);
  }

  private static void readDepth() {
    String ratio = "^Von Schicht (\\d+) zurück zu Schicht 1 wird die Länge von dℓ/dz mit";
    ratio += " ρ\u00a0=\u00a0(.+?) multipliziert";
    String said = "From layer $1 back to layer 1 the length of dℓ/dz is multiplied by";
    said += " ρ\u00a0=\u00a0$2";
    read(
        ratio
            + ": Der Gradient verschwindet nicht \\(unter 2⁻²⁴\\) und explodiert nicht \\(über 2²⁴\\)",
        said + ": the gradient neither vanishes (below 2⁻²⁴) nor explodes (above 2²⁴)");
    read(
        ratio + ", und das liegt unter 2⁻²⁴: Der Gradient verschwindet\\.",
        said + ", which is below 2⁻²⁴: the gradient vanishes.");
    read(
        ratio + ", und das liegt über 2²⁴: Der Gradient explodiert\\.",
        said + ", which is above 2²⁴: the gradient explodes.");
    read(
        "^Der Gradient ist bei Schicht (\\d+) genau 0, und damit",
        "The gradient is exactly 0 at layer $1, and so");
    read(
        "^Jede Einheit von Schicht (\\d+) ist abgeschaltet, also ist der Gradient dort und in jeder"
            + " Schicht davor genau 0",
        "Every unit of layer $1 is off, so the gradient is exactly 0 there");
    read(
        "sind die Ausgaben von Schicht (\\d+) nicht endlich",
        "the outputs of layer $1 are not finite");
    read(
        "ist der Gradient bei Schicht (\\d+) nicht endlich",
        "the gradient is not finite at layer $1");
    read(
        "multiplizier(?:t|en) ihn (?:im geometrischen Mittel )?mit (\\S+): die Gewichte mit (\\S+),"
            + " die Steigungen mit (\\S+)\\.",
        "multiply it by $1: the weights by $2, the slopes by $3.");
    String bound = "^Für (.+) ist keine Steigung größer als (\\S+)\\. Wo ‖W‖₂ < (\\S+) ist, muss";
    bound += " ein Schritt zurück den Gradienten also verkleinern";
    String bounded = "No slope of $1 is larger than $2, so where ‖W‖₂ < $3 a step back must shrink";
    bounded += " the gradient";
    read(
        bound + ": so bei (\\d+) von (\\d+) Schritt(?:en)? \\(hier ist ‖W‖₂ (.+?)\\)",
        bounded + ": so at $4 of the $5 steps (here ‖W‖₂ is $6)");
    read(
        bound + "; das gilt hier bei keinem der Schritte \\(hier ist ‖W‖₂ (.+?)\\)",
        bounded + "; that holds at none of the steps here (here ‖W‖₂ is $4)");
    read("Mit den Steigungen dieses Netzes ist es (.+?);", "With the slopes of this net it is $1;");
    read(
        "würde ein Abstiegsschritt mit η = (\\S+) nicht bewegen: (\\S+) % der Gewichte von Schicht 1"
            + " und (\\S+) % der Gewichte von Schicht (\\d+); in (\\d+) der (\\d+) Schichten würde"
            + " er keins bewegen",
        "a step with η = $1 would not move $2 % of the weights of layer 1 and $3 % of those of layer"
            + " $4; in $5 of the $6 layers it would move none");
  }

  private static void readMaps() {
    read(
        "^Von (?:den )?(\\d+) (?:bisher gerechneten )?zufälligen Netzen verschwindet der Gradient in "
            + (SHARE + ", explodiert in " + SHARE + " und tut keins von beidem in " + SHARE),
        "Of $1 random nets the gradient vanishes in $2, explodes in $3 and does neither in $4");
    read(
        "^Genau 0 ist er bei der ersten Schicht in (\\S+) % der Netze, nicht endlich in (\\S+) %",
        "It is exactly 0 at the first layer in $1 % of the nets, and not finite in $2 %");
    read(
        ", (\\d+) Netze?: verschwunden "
            + (SHARE + ", explodiert " + SHARE + ", keins von beidem " + SHARE)
            + "; in Klammern das 95-%-Intervall",
        ", $1 nets: vanished $2, exploded $3, neither $4; in brackets the 95 % interval");
    read(
        "; von allen genau 0 (\\S+) %, nicht endlich (\\S+) %$",
        "; of all, exactly 0 $1 %, not finite $2 %");
    read("^verschwunden: (\\d+)$", "vanished: $1");
    read("^explodiert: (\\d+)$", "exploded: $1");
    read("^keins von beidem: (\\d+)$", "did neither: $1");
    read(
        "^Im mittleren Netz \\(Median\\) multipliziert der Rückweg \\((\\d+) Schritte?\\) die Länge von"
            + " dℓ/dz mit (\\S+), als täte es jeder Schritt mit (\\S+); in der mittleren Hälfte der"
            + " Netze mit (\\S+) to (\\S+)\\.$",
        "In the median net the way back ($1 steps) multiplies the length of dℓ/dz by $2, as if each"
            + " step did by $3; in the middle half of the nets by $4 to $5.");
    read(
        "^Von den (\\d+) Zellen sind es (\\d+), in denen er in mehr als der Hälfte der Netze"
            + " verschwindet, (\\d+), in denen er in mehr als der Hälfte explodiert, und (\\d+), in"
            + " denen er in mehr als der Hälfte keins von beidem tut",
        "Of the $1 cells there are $2 in which it vanishes in more than half of the nets, $3 in which"
            + " it explodes in more than half, and $4 in which it does neither");
    String never =
        " ist er in keinem einzigen Netz: in jeder Zelle, mit 95 % Konfidenz, in weniger";
    String said = " in no net at all: in each cell, with 95 % confidence, in less than $1 %";
    read("^Explodiert" + never + " als (\\S+) %", "It exploded" + said);
    read("^Verschwunden" + never + " als (\\S+) %", "It vanished" + said);
  }

  private static void readPictures() {
    read(
        "^(\\S+): (‖dℓ/d[zW]‖) ist (.+) bei Schicht (\\d+) und (.+) bei Schicht 1$",
        "$1: $2 is $3 at layer $4 and $5 at layer 1");
    read("^(\\S+), Schicht (\\d+): (‖dℓ/d[zW]‖) = ", "$1, layer $2: $3 = ");
    read("(?<=‖ is |‖ = | and )genau 0", "exactly 0");
    read("(?<=‖ is |‖ = | and )etwa ", "about ");
    read(
        "Ausgaben von Schicht (\\d+): Mittelwert (\\S+), Standardabweichung (\\S+), die mittlere"
            + " Hälfte von (\\S+) (?:to|bis) (\\S+)\\.",
        "Outputs of layer $1: mean $2, standard deviation $3, the middle half from $4 to $5.");
    read(
        "Steigungen: (\\S+) % der Einheiten sind abgeschaltet, (\\S+) % gesättigt; der Median der"
            + " Steigungen ist (\\S+)\\.",
        "Slopes: $1 % of the units are off, $2 % flat; the median slope is $3.");
    String step = "Der Schritt von Schicht (\\d+) zurück zu (\\d+)";
    String said = "The step from layer $1 back to $2";
    read(
        step
            + ": Die Gewichte multiplizieren mit (\\S+), die Steigungen mit (\\S+), beide zusammen mit"
            + " (\\S+)\\.",
        said + ": the weights multiply by $3, the slopes by $4, both by $5.");
    read(
        step + " hat keine Faktoren: Der Gradient ist davor genau 0",
        said + " has no factors: the gradient is exactly 0");
    read(
        step + " hat keine Faktoren: Der Gradient ist nicht endlich",
        said + " has no factors: the gradient is not finite");
    read(
        step + ": Die Gewichte multiplizieren mit 0, also kommt",
        said + ": the weights multiply by 0, so nothing");
    read(
        "würde ein Schritt mit η = (\\S+) von den Gewichten (\\S+) % nicht bewegen",
        "a step with η = $1 would not move $2 % of its weights");
    String line = " dieser Linie (\\(ρ [<>] 2⁻?²⁴\\)) gälte der Gradient bei Schicht 1 als ";
    read("unter" + line + "verschwunden", "below this line $1 layer 1 would count as vanished");
    read("über" + line + "explodiert", "above this line $1 layer 1 would count as exploded");
  }

  private static void readNudges() {
    String nudged = "^(.+) um (.+) zu (?:erhöhen|senken), ";
    read(nudged + "erhöht ℓ um (.+?);", "Raising $1 by $2 raises ℓ by $3;");
    read(nudged + "senkt ℓ um (.+?);", "Raising $1 by $2 lowers ℓ by $3;");
    read(nudged + "lässt ℓ, wie es ist;", "Raising $1 by $2 leaves ℓ as it is;");
    read("; die Tangente sagt (\\d\\S*(?: · \\S+)?)\\.$", "; the tangent says $1.");
    read("; die Tangente sagt dasselbe", "; the tangent says so too");
    read("; die Tangente, mit Steigung 0, sagt", "; the tangent, of slope 0, says");
    read(
        "; die Tangente sagt, dass es um (\\S+) steigt\\.$",
        "; the tangent says that it rises by $1.");
    read(
        "; die Tangente sagt, dass es um (\\S+) fällt\\.$",
        "; the tangent says that it falls by $1.");
    read("(\\S+) kommt in den Knick", "$1 comes to its kink");
    read("(\\S+) trifft den Zielwert, wo", "$1 meets its target, where");
    read("^Auf dem Weg, bei ε = (.+): ", "On the way, at ε = $1, ");
    read(
        "^Auf dem Weg liegen (\\d+) Knicke\\. Beim ersten, bei ε = (.+): ",
        "On the way there are $1 kinks. At the first, at ε = $2, ");
    read(
        "^Bei ε = 0: (.*)\\. Links hat ℓ die Steigung (\\S+), rechts (\\S+)\\. Der Durchlauf nimmt"
            + " (\\S+)\\.$",
        "At ε = 0 $1: to the left ℓ has slope $2, to the right $3. The pass takes $4.");
    read(
        "^Der Verlust oder dieser Gradient ist nicht endlich",
        "The loss or this gradient is not finite");
  }

  private static void readDescent() {
    String tangent = "(−η ‖∇ℓ‖² = .+)";
    read(
        "^Mit η = (.+) bringt der Schritt ℓ von (.+) hinunter auf (.+)\\. Die Tangentialebene sagt "
            + (tangent + "\\.$"),
        "With η = $1 the step takes ℓ from $2 down to $3. The tangent plane says $4.");
    read(
        "^η = (.+) ist zu groß: Der Schritt bringt ℓ von (.+) hinauf auf (.+), obwohl die"
            + " Tangentialebene "
            + (tangent + " sagt\\.$"),
        "η = $1 is too large: the step takes ℓ from $2 up to $3, although the tangent plane says that"
            + " $4.");
    read(
        "lässt der Schritt ℓ bei (.+)\\. Die Tangentialebene sagt " + tangent + "\\.$",
        "the step leaves ℓ at $1. The tangent plane says $2.");
    read(
        "wird ℓ zuerst bei etwa η = (\\S+) größer als jetzt \\(versucht von (\\S+) (?:to|bis) (\\S+),",
        "ℓ first gets larger than now at about η = $1 (tried from $2 to $3,");
    read(
        "wird ℓ nie größer als jetzt \\(versucht von (\\S+) (?:to|bis) (\\S+),",
        "ℓ never gets larger than now (tried from $1 to $2,");
    read(
        "ist ℓ selbst bei η = (\\S+), dem kleinsten Versuch, größer als jetzt",
        "ℓ is larger than now even for η = $1, the smallest");
    read(
        "^Jeder Gradient eines Gewichts oder Bias, das sich bewegen kann, ist 0",
        "Every gradient of a weight or a bias that can move is 0");
  }

  private static void readChecks() {
    String largest = "; die größte relative Differenz ist (\\S+)\\.";
    String said = "; the largest relative difference is ";
    String with = " mit zentralen Differenzen überein" + largest;
    String agree = " agree with central differences" + said;
    read("^Der einzige Eintrag von (\\S+) stimmt" + with, "The only entry of $1" + agree + "$2.");
    read("^Beide Einträge von (\\S+) stimmen" + with, "Both entries of $1" + agree + "$2.");
    read("^Alle (\\d+) Einträge von (\\S+) stimmen" + with, "All $1 entries of $2" + agree + "$3.");
    read(
        "^Ein Eintrag von (\\d+) stimmt überein" + largest,
        "One entry of $1 agrees" + said + "$2.");
    read(
        "^(\\d+) Einträge von (\\d+) stimmen überein" + largest,
        "$1 entries of $2 agree" + said + "$3.");
    String differ = " weich(?:t|en) von zentralen Differenzen stärker ab";
    read("^" + ONLY + differ, "The only entry of $1 differs from central differences by more");
    read("^" + OF + differ, "$1 of $2 entries of $3 differ from central differences by more");
    read(
        "^Am stärksten in Zeile (\\d+), Spalte (\\d+): Backpropagation ergibt (.+), Differenzen"
            + " ergeben (.+)\\.",
        "Most of all in row $1, column $2: backpropagation gives $3, differences give $4.");
    read("^" + ONLY + " steht im Knick", "The only entry of $1 stands at a kink");
    read("^" + OF + " (?:steht|stehen) im Knick", "$1 of $2 entries of $3 stand at a kink");
    read("^" + ONLY + " ist zu klein", "The only entry of $1 is too small");
    read("^" + OF + " (?:ist|sind) zu klein", "$1 of $2 entries of $3 are too small");
    String none = " ist kein Vergleich möglich";
    read("^Bei " + ONLY + none, "The only entry of $1 cannot be compared");
    read("^Bei " + OF + none, "$1 of $2 entries of $3 cannot be compared");
  }

  private static void readLenses() {
    read("^Von ℓ führt ein Weg zurück zu", "One path leads from ℓ back to");
    read(
        "^Von ℓ führen (\\d+) Wege zurück zu (.*); die Summe ihrer Produkte ist der Gradient",
        "$1 paths lead from ℓ back to $2; their products add up to the gradient");
    String of = "^Von (\\d+) Wegen von ℓ zurück zu (.*) (?:hat|haben) (\\d+) keinen Faktor 0\\. ";
    String said = "Of $1 paths from ℓ back to $2, $3 have no factor 0. ";
    read(of + "Hier sind die (\\d+) größten", said + "Here are the $4 largest");
    read(of + "Hier ist er\\.", said + "Here it is.");
    read(of + "Hier sind sie\\.", said + "Here they are.");
    read(
        "^Jeder Weg hat einen Faktor 0, also kommt nichts an",
        "Every path has a factor 0, so nothing arrives");
    read(
        "Für die (\\d+) Einträge von (.*) und die (\\d+) von (.*) hätte diese Jacobi-Matrix (\\S+)"
            + " Einträge, (\\S+) davon 0, was auch immer die Eingabe ist",
        "for the $1 entries of $2 and the $3 of $4 that Jacobian would have $5 entries, $6 of them 0"
            + " whatever the input");
    String single = "^Bei einer einzigen Einheit ist die ";
    String alone = "With a single unit the ";
    read(single + "Jacobi-Matrix von (.*) eine Zeile", alone + "Jacobian of $1 is one row");
    read(single + "Matrix eine Zahl, die Steigung", alone + "matrix is one number, the slope");
    read(single + "Ausgabe 1, was auch hineingeht", alone + "output is 1 whatever goes in");
    read(
        "^Bei (\\d+) Einheiten hat die Matrix (\\d+) Einträge, von denen (\\d+) immer 0 sind: (.*)"
            + " braucht (\\d+) Produkte statt (\\d+)\\.",
        "With $1 units the matrix has $2 entries, $3 of which are 0 whatever the input: $4 takes $5"
            + " products instead of $6.");
    read(
        "hängt von jeder Eingabe ihres Beispiels ab, also ist keiner der (\\d+) Einträge schon seines"
            + " Platzes wegen 0",
        "depends on every input of its sample, so none of the $1 entries is 0 by its place");
    read(
        "ist im ersten (\\d+ × \\d+) und im zweiten (\\d+ × \\d+)",
        "is $1 in the first and $2 in the second");
    read("ist in beiden (\\d+ × \\d+)", "is $1 in both");
    read(
        "ist eine einzelne Zahl, in jedem Layout dieselbe",
        "is one number, the same in every layout");
    read(
        "^Hier ist (\\S+) eine einzelne Zahl, also die eigene Transponierte",
        "Here $1 is a single number, its own transpose");
    read(
        "^Das (.+) in Zeile (\\d+), Spalte (\\d+) des ersten steht also in Zeile (\\d+), Spalte (\\d+)",
        "So the $1 in row $2, column $3 of the first stands in row $4, column $5");
  }

  private static void readUpdates() {
    read(
        "bewegt sich gegen seine Steigung, um η = (.+?) mal die Steigung",
        "moves against its slope, by η = $1 times the slope");
    read(
        "bewegt sich gegen seine Geschwindigkeit, um η = (.+?) mal die Geschwindigkeit",
        "moves against its velocity, by η = $1 times the velocity");
    read(
        "ist der erste Schritt derselbe wie beim einfachen Gradientenabstieg",
        "the first step is the same as that of plain gradient descent");
    read(
        "(?:Der einzige|Jeder) Eintrag von (\\S+), dessen Gradient nicht 0 ist, bewegt sich um etwa"
            + " η = (.+), wie groß",
        "each entry of $1 whose gradient is not 0 moves by about η = $2, however large");
    read(
        UNITS + " (?:behält|behalten) ihre Einträge: (.+) ist dort überall 0",
        "Units $1 keep their entries: all of $2 is 0 there");
    read("^Was der Strafterm zu (.+) beiträgt", "What the penalty adds to $1");
    read(
        "Alle Gradienten wurden gebildet, bevor sich ein Gewicht oder Bias bewegt",
        "All gradients were taken before any weight or bias moves");
    String of = "(.+?) dessen, was (?:sie|es) war";
    read("^Die Geschwindigkeit behält " + of, "The velocity keeps $1 of what it was");
    read("^Ein laufendes Mittel: " + of, "A running mean: $1 of what it was");
    read(
        "^Ein laufendes Mittel der Quadrate: " + of,
        "A running mean of the squares: $1 of what it was");
    read("dies ist Schritt t = (\\d+) seitdem", "this is step t = $1 since then");
  }

  private static void readRuns() {
    read(
        "^Iteration (\\d+): Der Verlust stieg von (.+) auf (.+)\\.$",
        "Iteration $1: the loss rose from $2 to $3.");
    String one = "Für das eine Beispiel dieses Schritts ";
    String more = "Für die (\\d+ )Beispiele dieses Schritts ";
    String rose = "stieg er von (.+?) auf (.+?)\\.$";
    String fell = "fiel er von (.+?) auf (.+?); für die anderen stieg er";
    read(one + rose, "For the one sample of this step it rose from $1 to $2.");
    read(more + rose, "For the $1samples of this step it rose from $2 to $3.");
    read(
        one + fell,
        "For the one sample of this step it fell from $1 to $2; it rose for the others");
    read(
        more + fell,
        "For the $1samples of this step it fell from $2 to $3; it rose for the others");
    String beyond = "^η = (.+) liegt über der Grenze (.+) ";
    read(
        beyond + "entlang dieses Gradienten, ab der ein Schritt den Verlust erhöht",
        "η = $1 is beyond the limit $2 along this gradient, where a step begins to raise the loss");
    read(
        beyond + "in der Richtung dieses Schritts, die nicht die des Gradienten selbst ist",
        "η = $1 is beyond the limit $2 in the direction of this step, which is not the gradient's");
    read(
        "^Der Schritt führt bergauf: In seiner Richtung, in der das Gedächtnis",
        "The step leads uphill: in its direction, where the memory");
    read(
        "In dieser Richtung steigt der Verlust selbst bei dem kleinsten η, das versucht wurde",
        "In this direction the loss rises even for the smallest η that was tried");
    read(
        "Bisher stieg er bei (\\d+) von (\\d+) Schritten, am meisten bei Schritt (\\d+)",
        "So far it rose at $1 of $2 steps, by the most at step $3");
    read(
        "^Iteration (\\d+): Von ℓ = (.+) ist der Strafterm (.+)\\. Die Gewichte sind (.+) lang; bei"
            + " Iteration (\\d+) waren sie (.+) lang\\.$",
        "Iteration $1: of ℓ = $2 the penalty is $3. The weights are $4 long; at iteration $5 they were"
            + " $6 long.");
    read(
        "^Er stieg weiter bei jedem Schritt bis Iteration (\\d+), auf (.+)\\.$",
        "It went on rising at every step up to iteration $1, to $2.");
    String alone = "^Iteration (\\d+) beendet den Lauf: ([^()]+) ";
    ended(alone, "Iteration $1 ends the run: $2 ");
    ended(
        alone + "\\(Zeile (\\d+), Spalte (\\d+)\\) ",
        "Iteration $1 ends the run: $2 (row $3, column $4) ");
    read(
        "^Iteration (\\d+): dℓ/dz von Schicht 1 ist (.+)-mal so lang wie das von Schicht (\\d+)\\.",
        "Iteration $1: dℓ/dz of layer 1 is $2 times as long as that of layer $3.");
    read(
        "^Auf dem Rückweg machten die Gewichte es (.+)-mal so lang, die Steigungen (.+)-mal\\.",
        "On the way back the weights made it $1 times as long, the slopes $2 times.");
    read(
        "zeigt die Tiefenstudie: (\\d+) Schichten mit je (?:einer Einheit|(\\d+) Einheiten), mit (.+),"
            + " die Gewichte normalverteilt mit der Standardabweichung (.+)\\.",
        "the depth study shows: $1 layers of $2 units, with $3, and weights that are normal with the"
            + " standard deviation $4.");
  }

  private static void ended(String ended, String said) {
    read(ended + "wurde ∞", said + "became ∞");
    read(ended + "wurde −∞", said + "became −∞");
    read(
        ended + "ist das Erste, was keine Zahl mehr ist",
        said + "is the first that is no longer a number");
  }

  private static void readDeaths() {
    read(
        "^Iteration (\\d+): Einheit (\\d+) von Schicht (\\d+) ist gestorben\\.$",
        "Iteration $1: unit $2 of layer $3 died.");
    String before = "^Vor diesem Schritt war sie bei ";
    String since = " eingeschaltet; seitdem, bis Iteration (\\d+), ist sie bei ";
    read(
        before + "dem einen Beispiel" + since + "ihm abgeschaltet",
        "Before this step it was on for the one sample; since then, up to iteration $1, it is off");
    read(
        before + "(\\d+) von (\\d+) Beispielen" + since + "allen abgeschaltet",
        "Before this step it was on for $1 of $2 samples; since then, up to iteration $3, it is off");
    String bias = "^Die Bewegung ihres Bias allein hätte sie abgeschaltet, ";
    String weights = "^Die Bewegung ihrer Gewichte allein hätte sie abgeschaltet, ";
    read(
        bias + "die ihrer Gewichte allein nicht",
        "The move of its bias alone would have switched it off, that of its weights alone not");
    read(
        weights + "die ihres Bias allein nicht",
        "The move of its weights alone would have switched it off, that of its bias alone not");
    read(
        weights + "und die ihres Bias allein auch",
        "The move of its weights alone would have switched it off, and that of its bias alone too");
    read(
        "^Erst die Bewegungen ihrer Gewichte und ihres Bias zusammen schalteten sie ab",
        "It took the moves of its weights and of its bias together to switch it off");
    read(
        "^Ihre eigenen Bewegungen hätten sie nicht abgeschaltet: Die der Schichten davor taten es"
            + " allein",
        "Its own moves would not have switched it off: those of the layers before it did, alone");
    read(
        "^Erst ihre eigenen Bewegungen und die der Schichten davor zusammen schalteten sie ab",
        "It took its own moves and those of the layers before it together to switch it off");
    read(
        "^Einheit (\\d+) von Schicht (\\d+) ist bei jeder Iteration von (\\d+) (?:to|bis) (\\d+) für"
            + " alle Beispiele abgeschaltet",
        "Unit $1 of layer $2 is off for all samples at each iteration from $3 to $4");
    read(
        "^Einheit (\\d+) von Schicht (\\d+) ist bei Iteration (\\d+) für alle Beispiele abgeschaltet",
        "Unit $1 of layer $2 is off for all samples at iteration $3");
  }
}
