package org.chainrule.file.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chainrule.file.scenario.ScenarioFileException;
import org.chainrule.fuzz.Hunt;
import org.chainrule.fuzz.JsonSpoiler;
import org.chainrule.fuzz.Said;
import org.chainrule.fuzz.Smaller;
import org.chainrule.lesson.Lesson;
import org.chainrule.words.Words;

/** Lesson files: each is read and can be saved as it is, or one line says where and why not. */
public final class LessonHunt implements Hunt<byte[]> {

  private static final Pattern PLACED =
      Pattern.compile(
          "my\\.lesson\\.json, line [1-9]\\d*, column [1-9]\\d*( \\(\\P{Cntrl}+\\))?: \\P{Cntrl}+");
  private static final String EMPTY = "my.lesson.json: this file is empty";

  private static final String BESIDE =
      "{\"scenarios\": {\"a\": \"nets/a.json\", \"b\": {}}, \"stops\": [{\"scenario\": \"a\","
          + " \"step\": \"z1\", \"select\": \"z1:1,1\", \"zoom\": 2}]}";

  @Override
  public String name() {
    return "lessons";
  }

  @Override
  public int inTheBuild() {
    return 600;
  }

  @Override
  public byte[] draw(Random random) {
    return new JsonSpoiler(random, List.of(LessonTexts.everything(), BESIDE)).next();
  }

  @Override
  public Outcome judge(byte[] file) throws Exception {
    Lesson lesson;
    try {
      lesson =
          LessonReader.read(
              new ByteArrayInputStream(file),
              "my.lesson.json",
              path -> {
                throw ScenarioFileException.of(path, Words.of("file.missing"));
              });
    } catch (ScenarioFileException refused) {
      if (!refused.getMessage().equals(EMPTY)) {
        assertThat(refused.getMessage()).matches(PLACED);
        Said.inOneLine(refused.getMessage());
      }
      return Outcome.REFUSED;
    }
    String saved = LessonWriter.toJson(lesson);
    Lesson again = LessonReader.read(saved, "my.lesson.json");
    assertThat(again).isEqualTo(lesson);
    assertThat(LessonWriter.toJson(again)).isEqualTo(saved);
    return Outcome.TAKEN;
  }

  @Override
  public Stream<byte[]> smaller(byte[] file) {
    return Smaller.bytes(file);
  }

  @Override
  public String show(byte[] file) {
    return new String(file, StandardCharsets.UTF_8);
  }
}
