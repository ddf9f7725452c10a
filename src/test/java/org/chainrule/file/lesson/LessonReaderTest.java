package org.chainrule.file.lesson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.chainrule.explain.naming.Notation;
import org.chainrule.explain.naming.Style;
import org.chainrule.explain.sheet.Lens;
import org.chainrule.file.scenario.BundledScenarios;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.lesson.Exercise;
import org.chainrule.lesson.Lesson;
import org.chainrule.lesson.Stop;
import org.chainrule.lesson.View;
import org.chainrule.pass.quantity.Convention;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Target;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lesson files, as they are read, written and refused. */
class LessonReaderTest {

  private static final String FILE = "my.lesson.json";

  private static Lesson read(String json) throws ScenarioFileException {
    return LessonReader.read(json, FILE);
  }

  @Test
  void givesAllThatIsInAFile() throws Exception {
    Lesson lesson = read(LessonTexts.everything());

    assertThat(lesson.name()).isEqualTo("Small");
    assertThat(lesson.teaches()).isEqualTo("That it works.");
    assertThat(lesson.scenarios()).containsOnlyKeys("relu", "xor");
    assertThat(lesson.scenario(0)).isEqualTo(BundledScenarios.load("relu-regression"));
    assertThat(lesson.unknown()).containsEntry("author", "{\"name\": \"Ada\"}");
    assertThat(lesson.stops().get(0).notes()).isEqualTo("Say \"hello\".\nTwice.");
    assertThat(lesson.stops().get(0).view()).isEqualTo(View.of("start"));
    Stop second = lesson.stops().get(1);
    assertThat(second.scenario()).isEqualTo("relu");
    assertThat(second.walked()).isTrue();
    assertThat(second.unknown()).containsEntry("minutes", "2");
    assertThat(second.view())
        .isEqualTo(
            new View(
                "dl_dz1",
                Optional.of(Target.cell(Name.weight(1), 1, 0)),
                Optional.of(Lens.UNIT),
                View.Layout.LECTURE,
                1.25,
                new Style(new Convention(false, true), new Notation(true, false, false))));
    assertThat(lesson.stops().get(2).view().layout()).isEqualTo(View.Layout.PANELS);
    assertThat(lesson.stops().get(2).view().selection())
        .contains(Target.whole(Name.linearOutput(1)));
  }

  @Test
  void readsBackWhatWasWritten() throws Exception {
    Lesson lesson = read(LessonTexts.everything());
    String written = LessonWriter.toJson(lesson);

    assertThat(read(written)).isEqualTo(lesson);
    assertThat(LessonWriter.toJson(read(written))).isEqualTo(written);
  }

  @Test
  void isCalledLikeItsFileWithoutAName() throws Exception {
    String json = LessonTexts.everything().replace("\"name\": \"Small\",", "");
    assertThat(read(json).name()).isEqualTo("my");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"step\": \"dl_dz1\" | \"step\": \"dl_dz9\" | stop 2, step | there is no step \"dl_dz9\" in"
            + " this scenario; it has start, z1,",
        "\"select\": \"W1:2,1\" | \"select\": \"W1:4,1\" | stop 2, select | W1 is 3 × 2, so it has no"
            + " entry 4,1",
        "\"select\": \"W1:2,1\" | \"select\": \"W7\" | stop 2, select | there is no matrix \"W7\"",
        "\"select\": \"W1:2,1\" | \"select\": \"W1:2\" | stop 2, select | \"W1:2\" is no place;",
        "\"lens\": \"unit\" | \"lens\": \"units\" | stop 2, lens | there is no lens \"units\"; there"
            + " are step, unit, chain, jacobian, layouts, nudge, check; did you mean \"unit\"?",
        "\"layout\": \"panels\" | \"layout\": 3 | stop 3, layout | here should stand a text in quotes",
        "\"zoom\": 1.25 | \"zoom\": 0 | stop 2, zoom | the zoom 0 is not between 0.05 and 50",
        "\"rows\": true | \"row\": true | stop 2, notation, row | there is no choice \"row\"",
        "\"walk\": true | \"walk\": 1 | stop 2, walk | here should stand true or false",
        "\"scenario\": \"xor\" | \"scenario\": \"or\" | | there is no scenario \"or\" in this lesson;"
            + " it has relu, xor",
        "\"scenario\": \"relu\", | '' | stop 1 | this first stop does not say which scenario it shows",
        "\"step\": \"z1\", | '' | stop 3 | the key \"step\" is missing",
        "\"version\": 1, | \"version\": 7, | version | this file comes from the future",
        "chainrule-lesson | chainrule-scenario | format | this is a scenario, not a lesson",
        "chainrule-lesson | cookbook | format | this file calls itself \"cookbook\", but a lesson",
        "\"stops\": | \"halts\": | | the key \"stops\" is missing",
        "\"activation\": \"relu\" | \"activation\": \"rely\" | layer 1, activation | there is no"
            + " activation \"rely\"",
      })
  void saysWhereAndWhyAFileIsRefused(String good, String bad, String place, String reason) {
    String json = LessonTexts.everything().replaceFirst(java.util.regex.Pattern.quote(good), bad);
    assertThat(json).isNotEqualTo(LessonTexts.everything());
    assertThatThrownBy(() -> read(json))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessageStartingWith(FILE + ", line ")
        .hasMessageContaining(place == null ? "" : "(" + place + "): ")
        .hasMessageContaining(reason);
  }

  private static String asking(String exercise) {
    return LessonTexts.everything()
        .replace("\"minutes\": 2", "\"minutes\": 2, \"exercise\": " + exercise);
  }

  @Test
  void aStopMayBeAnExercise() throws Exception {
    Lesson lesson =
        read(
            asking("{\"kind\": \"find-fault\", \"step\": \"dl_dW1\", \"seed\": 3, \"hint\": [1]}"));

    assertThat(lesson.stops().get(0).exercise()).isEmpty();
    assertThat(lesson.stops().get(1).exercise())
        .contains(
            new Exercise(Exercise.Kind.FAULT, Optional.of("dl_dW1"), 3, Map.of("hint", "[1]")));
    assertThat(read(LessonWriter.toJson(lesson))).isEqualTo(lesson);
    assertThat(lesson.stops().get(1).noted("x").titled("y").walked(false).exercise()).isPresent();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\": \"find-faults\"} | stop 2, exercise, kind | there is no exercise \"find-faults\";"
            + " there are fill-in, type-line, which-unit, find-fault; did you mean \"find-fault\"?",
        "{\"seed\": 1} | stop 2, exercise | the key \"kind\" is missing",
        "{\"kind\": \"fill-in\", \"step\": \"dl_dz9\"} | stop 2, exercise, step | there is no step"
            + " \"dl_dz9\" in this scenario",
        "{\"kind\": \"fill-in\", \"step\": \"start\"} | stop 2, exercise, step | there is no step",
        "{\"kind\": \"which-unit\", \"seed\": -1} | stop 2, exercise, seed | −1 is no seed",
        "{\"kind\": \"which-unit\", \"seed\": 1.5} | stop 2, exercise, seed | 1.5 is no seed",
        "true | stop 2, exercise | here should stand",
      })
  void saysWhatIsWrongWithAnExercise(String exercise, String place, String reason) {
    assertThatThrownBy(() -> read(asking(exercise)))
        .isInstanceOf(ScenarioFileException.class)
        .hasMessageContaining("(" + place + "): ")
        .hasMessageContaining(reason.replace("−1", "-1"));
  }

  /** What is wrong inside of a scenario is found in the line in which it stands. */
  @Test
  void countsLinesThroughTheScenariosThatItHolds() {
    String json = LessonTexts.everything();
    int wrong = json.indexOf("\"rows\": true");
    String spoilt = json.replace("\"loss\": \"bce\"", "\"loss\": \"bee\"");
    long line = spoilt.substring(0, spoilt.indexOf("\"bee\"")).lines().count();

    assertThat(wrong).isPositive();
    assertThatThrownBy(() -> read(spoilt)).hasMessageContaining(FILE + ", line " + line + ",");
  }

  @Test
  void aScenarioFileIsToldToBeALesson() {
    assertThatThrownBy(
            () ->
                org.chainrule.file.scenario.ScenarioReader.read(
                    LessonTexts.everything(), "wrong.json"))
        .hasMessageContaining("this is a lesson, not a scenario");
  }

  @Test
  void findsAScenarioBesideIt(@TempDir Path folder) throws Exception {
    Files.createDirectory(folder.resolve("nets"));
    ScenarioFile.save(
        folder.resolve("nets/xor.json"), BundledScenarios.load("xor"), java.util.Optional.empty());
    Path file = folder.resolve("beside.lesson.json");
    Files.writeString(
        file,
        """
        {"scenarios": {"xor": "nets/xor.json"}, "stops": [{"scenario": "xor", "step": "z1"}]}
        """);

    Lesson lesson = LessonFile.open(file).lesson();

    assertThat(lesson.scenario(0)).isEqualTo(BundledScenarios.load("xor"));
    assertThat(LessonWriter.toJson(lesson)).contains("\"xor\": \"nets/xor.json\"");
    assertThat(LessonWriter.toJson(lesson.selfContained())).doesNotContain("nets/xor.json");

    Files.delete(folder.resolve("nets/xor.json"));
    assertThatThrownBy(() -> LessonFile.open(file))
        .hasMessageStartingWith(file + ", line 1, column 23 (scenarios, xor): ")
        .hasMessageContaining("there is no such file");
  }

  @ParameterizedTest
  @CsvSource({"/etc/passwd", "C:/nets/x.json", "\\\\host\\x.json", "''"})
  void namesNoFileElsewhere(String path) {
    String json =
        "{\"scenarios\": {\"x\": \""
            + path.replace("\\", "\\\\")
            + "\"}, \"stops\": [{\"scenario\": \"x\", \"step\": \"z1\"}]}";
    assertThatThrownBy(() -> read(json)).hasMessageContaining("is no path from this file");
  }

  @Test
  void savesWholeAndNotOverWhatAnotherProgramWrote(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("own.lesson.json");
    Lesson lesson = read(LessonTexts.everything());
    LessonFile.save(file, lesson, Optional.empty());
    LessonFile opened = LessonFile.open(file);
    assertThat(opened.lesson()).isEqualTo(lesson);

    Files.writeString(file, "of another program");
    assertThatThrownBy(
            () -> LessonFile.save(file, lesson.named("New"), Optional.of(opened.fingerprint())))
        .isInstanceOf(org.chainrule.file.writing.FileChangedException.class);
    assertThat(file).hasContent("of another program");
  }
}
