package org.chainrule.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.chainrule.network.Variable;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Losses;
import org.chainrule.pass.marks.Mark;
import org.junit.jupiter.api.Test;

class WordsTest {

  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.chainrule.words.messages", Locale.ROOT);
  private static final Path SOURCES = Path.of("src/main/java/org/chainrule");
  private static final int MOST_ARGUMENTS = 9;

  /** A whole key, or the beginning of one that is put together, as the first argument. */
  private static final Pattern USE =
      Pattern.compile("(?:Words|Prose)\\s*\\.\\s*(?:of|has)\\(\\s*\"([^\"]*)\"(\\s*\\+)?");

  private static final Pattern NUMBER = Pattern.compile("\\{(\\d+),(?:choice|number),");

  static List<String> keys() {
    List<String> keys = new ArrayList<>();
    for (Enumeration<String> all = BUNDLE.getKeys(); all.hasMoreElements(); ) {
      keys.add(all.nextElement());
    }
    keys.sort(null);
    return keys;
  }

  @ForAll("keys")
  void everyMessageIsAPatternThatLeavesNothingOpen(String key) {
    for (int count : new int[] {0, 1, 2, 7}) {
      String text = Words.of(key, arguments(BUNDLE.getString(key), count));
      assertThat(text).isNotBlank().doesNotContainPattern("\\{\\d").doesNotContain("null");
    }
  }

  @ForAll("keys")
  void everyMessageCanAlsoSayLargeNumbers(String key) {
    String text = Words.of(key, arguments(BUNDLE.getString(key), 12345));

    assertThat(text).doesNotContain("12,345");
  }

  @ForAll("keys")
  void noMessageHasALoneApostrophe(String key) {
    String quoted = BUNDLE.getString(key).replace("''", "").replaceAll("'[{}]'", "");

    assertThat(quoted).doesNotContain("'");
  }

  @ForAll("keys")
  void markupIsClosed(String key) {
    String text = BUNDLE.getString(key);

    assertThat(text.chars().filter(c -> c == '$').count()).isEven();
    assertThat(text.split("\\*\\*", -1).length % 2).isOne();
  }

  @Test
  void everyKeyThatTheProgramNamesIsThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String key : usedKeys(false)) {
      if (!Words.has(key)) {
        missing.add(key);
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyBeginningOfAKeyLeadsSomewhere() throws IOException {
    assertThat(usedKeys(true))
        .allSatisfy(start -> assertThat(keys()).anyMatch(key -> key.startsWith(start)));
  }

  @Test
  void everyActivationLossMarkAndVariableHasItsWords() {
    Stream<String> activations = Activations.all().stream().map(f -> "activation." + f.id());
    Stream<String> losses = Losses.all().stream().map(loss -> "loss." + loss.id());
    Stream<String> marks =
        Stream.of(Mark.values())
            .map(mark -> "mark." + lower(mark))
            .flatMap(key -> Stream.of(key, key + ".long"));
    Stream<String> names = Stream.of(Variable.Role.values()).map(role -> "name." + lower(role));

    assertThat(Stream.of(activations, losses, marks, names).flatMap(s -> s)).allMatch(Words::has);
  }

  @Test
  void noKeyIsGivenTwice() throws IOException {
    Path file = Path.of("src/main/resources/org/chainrule/words/messages.properties");
    List<String> keys =
        Files.readAllLines(file).stream()
            .filter(line -> line.matches("[a-zA-Z].*?=.*"))
            .map(line -> line.substring(0, line.indexOf('=')))
            .toList();

    assertThat(keys).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void aMissingMessageIsAMistakeOfTheProgram() {
    assertThat(Words.has("no.such.message")).isFalse();
    assertThatThrownBy(() -> Words.of("no.such.message"))
        .isInstanceOf(MissingResourceException.class);
  }

  private static Set<String> usedKeys(boolean beginnings) throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String source : sources()) {
      for (Matcher use = USE.matcher(source); use.find(); ) {
        if (beginnings == (use.group(2) != null)) {
          keys.add(use.group(1));
        }
      }
    }
    assertThat(keys).as("keys found in the sources").isNotEmpty();
    return keys;
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        texts.add(Files.readString(file));
      }
      return texts;
    }
  }

  /** Numbers where the pattern makes a choice on them, words elsewhere. */
  private static Object[] arguments(String pattern, int count) {
    Set<Integer> choices =
        NUMBER
            .matcher(pattern)
            .results()
            .map(choice -> Integer.valueOf(choice.group(1)))
            .collect(Collectors.toSet());
    return IntStream.range(0, MOST_ARGUMENTS)
        .mapToObj(k -> choices.contains(k) ? (Object) count : "word")
        .toArray();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * What the program brings along is called in a file, which only the other languages translate.
   */
  @Test
  void whatALanguageHasNoMessageForStaysAsItWasSaid() {
    String key = "bundled.scenario.relu-regression";
    Words.speak(Language.named("de").orElseThrow());
    String german = Words.of(key);
    Words.speak(Language.ENGLISH);
    assertThat(Words.has(key)).isFalse();
    assertThat(Words.again(german)).isEqualTo(german);
  }
}
