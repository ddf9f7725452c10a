package org.chainrule.file.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.training.Presets;
import org.chainrule.file.training.TrainingKey;
import org.chainrule.lesson.Lesson;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.study.train.PlannedRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has the texts of scenarios, lessons and trainings that come with the program. */
class TranslatedLessonsTest {

  private static final Path FOLDER = Path.of("src/main/resources/org/chainrule/words");
  private static final Pattern NUMBER = Pattern.compile("−?\\d+([.,]\\d+)?(e−\\d+)?");

  static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.getFileName().toString().startsWith("messages_")).toList();
    }
  }

  private static Map<String, String> texts(Path file) throws IOException {
    Properties all = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      all.load(in);
    }
    Map<String, String> bundled = new TreeMap<>();
    all.forEach((key, text) -> bundled.put(key.toString(), text.toString()));
    bundled.keySet().removeIf(key -> !key.startsWith("bundled."));
    return bundled;
  }

  /** By the keys of another language, as the files have them. */
  private static Map<String, String> english() {
    Map<String, String> texts = new TreeMap<>();
    BundledScenarios.all()
        .forEach(entry -> texts.put("bundled.scenario." + entry.id(), entry.name()));
    List<String> names = List.copyOf(texts.values());
    for (String id : BundledLessons.ids()) {
      Lesson lesson = BundledLessons.load(id);
      String key = "bundled.lesson." + id + ".";
      texts.put(key + "name", lesson.name());
      texts.put(key + "teaches", lesson.teaches());
      lesson
          .scenarios()
          .forEach((name, shown) -> texts.put(key + "scenario." + name, shown.scenario().name()));
      for (int k = 0; k < lesson.stops().size(); k++) {
        texts.put(key + (k + 1) + ".title", lesson.stops().get(k).title());
        texts.put(key + (k + 1) + ".notes", lesson.stops().get(k).notes());
      }
    }
    texts
        .entrySet()
        .removeIf(
            text ->
                text.getKey().contains(".scenario.")
                    && text.getKey().startsWith("bundled.lesson.")
                    && names.contains(text.getValue()));
    Presets.all().forEach(preset -> texts.putAll(english(preset)));
    return texts;
  }

  private static Map<String, String> english(Presets.Preset preset) {
    Map<String, String> texts = new TreeMap<>();
    List<Scenario> scenarios = preset.scenarios();
    for (int k = 0; k < scenarios.size(); k++) {
      String key = "bundled.training." + preset.files().get(k) + ".";
      texts.put(key + "name", scenarios.get(k).name());
      List<PlannedRun> runs = TrainingKey.of(scenarios.get(k)).orElseThrow().runs();
      for (PlannedRun run : runs) {
        texts.put(key + (runs.indexOf(run) + 1), run.name());
      }
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("files")
  void noneIsMissingAndNoneTooMany(Path file) throws IOException {
    assertThat(texts(file).keySet()).isEqualTo(english().keySet());
  }

  @ParameterizedTest
  @MethodSource("files")
  void saysTheSameNumbers(Path file) throws IOException {
    Map<String, String> english = english();
    texts(file)
        .forEach(
            (key, text) ->
                assertThat(numbers(text))
                    .as(key)
                    .containsAll(numbers(english.get(key)))
                    .hasSameSizeAs(numbers(english.get(key))));
  }

  private static List<String> numbers(String text) {
    return NUMBER
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(number -> number.replace(',', '.'))
        .toList();
  }

  @Test
  void theScenariosOfLessonsAreNamedLikeThoseOfTheProgram() {
    Lesson lesson = BundledLessons.load("dead-relu");
    assertThat(lesson.scenarios().get("xor").scenario().name())
        .isEqualTo(BundledScenarios.load("xor").name());
  }
}
