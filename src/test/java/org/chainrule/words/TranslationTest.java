package org.chainrule.words;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.chainrule.ForAll;
import org.junit.jupiter.api.Test;

/** Holds every other language to the English messages. */
class TranslationTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/chainrule/words");
  private static final int MOST_ARGUMENTS = 9;

  private static final Properties ENGLISH = read(FOLDER.resolve("messages.properties"));

  /** A value that is shown, outside of a choice or as one of its cases. */
  private static final Pattern SHOWN = Pattern.compile("\\{(\\d+)(?:,number,[^}]*)?}");

  private static final Pattern CHOICE = Pattern.compile("\\{(\\d+),choice,");
  private static final Pattern FORMULA = Pattern.compile("\\$[^$]*\\$");
  private static final Pattern ENDS = Pattern.compile("^\\s+|\\s+$");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");
  private static final Pattern NO_WORDS = Pattern.compile("\\{\\d+[^}]*}|\\$[^$]*\\$");

  /** Words that German and English share; a message of these alone may be the same in both. */
  private static final Set<String> SHARED =
      Set.of(
          """
          Adam Addition Alt Bias Chainrule ELU Esc Format GELU Gradient He Iteration Java JavaFX LaTeX Layouts
          Leaky Linear MATLAB Momentum NaN Name NumPy Pause PyTorch ReLU SGD SiLU Softmax Softplus
          Start System Training Update Version Xavier chainrule diag dW dz ltr orthogonal one hot tanh training
          minus plus alpha beta delta epsilon eta lambda phi pi sigma
          ARRAY FORMAT LAYOUT NAME TEXT
          """
              .strip()
              .split("\\s+"));

  /** A message in another language. */
  record Message(String file, String key, String text) {

    String english() {
      return ENGLISH.getProperty(key, "");
    }

    @Override
    public String toString() {
      return file + ": " + key;
    }
  }

  static List<Message> messages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("messages_"))
          .flatMap(TranslationTest::messages)
          .toList();
    }
  }

  private static Stream<Message> messages(Path file) {
    Properties texts = read(file);
    return texts.stringPropertyNames().stream()
        .sorted()
        .map(key -> new Message(file.getFileName().toString(), key, texts.getProperty(key)));
  }

  private static Properties read(Path file) {
    Properties texts = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      texts.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  @Test
  void thereIsGerman() throws IOException {
    assertThat(messages()).extracting(Message::file).contains("messages_de.properties");
  }

  @ForAll("messages")
  void isOneThatThereIsInEnglish(Message message) {
    assertThat(message)
        .matches(one -> ENGLISH.containsKey(one.key()) || one.key().startsWith("bundled."));
  }

  @Test
  void noneIsMissing() throws IOException {
    Map<String, Set<String>> keys =
        messages().stream()
            .collect(groupingBy(Message::file, mapping(Message::key, Collectors.toSet())));
    assertThat(keys)
        .allSatisfy((file, there) -> assertThat(there).containsAll(ENGLISH.stringPropertyNames()));
  }

  @ForAll("messages")
  void noneIsLeftInEnglish(Message message) {
    if (message.text().equals(message.english())) {
      String words = NO_WORDS.matcher(message.text()).replaceAll(" ");
      assertThat(found(WORD, words, MatchResult::group)).isSubsetOf(SHARED);
    }
  }

  @ForAll("messages")
  void showsTheSameValues(Message message) {
    assertThat(found(SHOWN, message.text(), match -> match.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            found(SHOWN, message.english(), match -> match.group(1)));
  }

  @ForAll("messages")
  void choosesByWhatIsACount(Message message) {
    assertThat(found(CHOICE, message.english(), match -> match.group(1)))
        .containsAll(found(CHOICE, message.text(), match -> match.group(1)));
  }

  @ForAll("messages")
  void hasTheSameFormulas(Message message) {
    assertThat(found(FORMULA, message.text(), MatchResult::group))
        .containsExactlyInAnyOrderElementsOf(found(FORMULA, message.english(), MatchResult::group));
  }

  @ForAll("messages")
  void beginsAndEndsAsOpenly(Message message) {
    assertThat(found(ENDS, message.text(), MatchResult::group))
        .isEqualTo(found(ENDS, message.english(), MatchResult::group));
  }

  @ForAll("messages")
  void isAPatternThatLeavesNothingOpen(Message message) {
    assertThat(message.text().replace("''", "").replaceAll("'[{}]'", "")).doesNotContain("'");
    assertThat(message.text().split("\\*\\*", -1).length % 2).isOne();
    for (int count : new int[] {0, 1, 2, 3, 7}) {
      String text = formatted(message.text(), count);
      assertThat(text).isNotBlank().doesNotContainPattern("\\{\\d");
    }
  }

  private static String formatted(String pattern, int count) {
    Object[] arguments =
        IntStream.range(0, MOST_ARGUMENTS)
            .mapToObj(k -> pattern.matches(".*\\{" + k + ",.*") ? (Object) count : "word")
            .toArray();
    return new MessageFormat(pattern, Locale.ROOT).format(arguments);
  }

  private static List<String> found(
      Pattern pattern, String text, Function<MatchResult, String> part) {
    return pattern.matcher(text).results().map(part).toList();
  }
}
