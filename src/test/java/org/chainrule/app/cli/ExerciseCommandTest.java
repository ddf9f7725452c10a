package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExerciseCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;

  private CommandRun make(String... more) {
    List<String> arguments = new ArrayList<>(List.of("exercise", "--out", folder.toString()));
    arguments.addAll(Arrays.asList(more));
    if (!arguments.contains("--seed")) {
      arguments.addAll(List.of("--seed", "7"));
    }
    return CommandRun.of(arguments.toArray(String[]::new));
  }

  private TreeSet<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString())
          .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void theFilesAreThoseThatAreNamed() throws IOException {
    CommandRun run = make("--students", "2");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).isEqualTo("11 files for 2 students written to " + folder + "\n");
    assertThat(files())
        .containsExactlyInAnyOrder(
            "answers-template.csv",
            "key.json",
            "key.pdf",
            "moodle.xml",
            "questions.gift",
            "sheet-01.pdf",
            "sheet-01.tex",
            "sheet-02.pdf",
            "sheet-02.tex",
            "student-01.json",
            "student-02.json");
  }

  @Test
  void theSameSeedGivesTheSameFilesAndNothingIsReplacedUnasked() throws IOException {
    make("--blanks", "table");
    byte[] sheet = Files.readAllBytes(folder.resolve("sheet-01.pdf"));
    String key = text("key.json");
    Files.writeString(folder.resolve("moodle.xml"), "mine");
    CommandRun again = make("--blanks", "table");
    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("sheet-01.pdf");
    assertThat(text("moodle.xml")).isEqualTo("mine");
    assertThat(make("--blanks", "table", "--force").status()).isZero();
    assertThat(Files.readAllBytes(folder.resolve("sheet-01.pdf"))).isEqualTo(sheet);
    assertThat(text("key.json")).isEqualTo(key);
    assertThat(text("moodle.xml")).startsWith("<?xml");
  }

  @Test
  void whatCannotBeMadeIsSaidInOneLine() {
    assertThat(CommandRun.of("exercise", "--net", "2-3-2").err())
        .isEqualTo(
            "chainrule: the folder for the files is missing: --out DIR; see chainrule --help\n");
    assertThat(make("--net", "2-70-2").status()).isEqualTo(2);
    assertThat(make("--net", "2-70-2").err())
        .startsWith("chainrule: an exercise has 1 to 6 inputs, and as many units a layer");
    assertThat(make("--students", "0").err()).contains("--students takes a whole number from 1");
    assertThat(make("--blanks", "holes").err())
        .contains("there are no blanks of the kind \"holes\"; known are mirror, table, questions");
    assertThat(make("--loss", "bce", "--output", "relu").err())
        .contains("bce needs sigmoid in the last layer, not relu");
    assertThat(make("--seed", "x").status()).isEqualTo(2);
  }

  /** The key has the numbers that the command trace prints for the student's file. */
  @Test
  void theKeyHasTheNumbersOfTrace() throws IOException {
    make("--students", "2", "--activation", "tanh");
    JsonNode key = JSON.readTree(text("key.json"));
    assertThat(key.get("students")).hasSize(2);
    for (JsonNode student : key.get("students")) {
      Path file = folder.resolve("student-" + student.get("student").asText() + ".json");
      CommandRun trace = CommandRun.of("trace", "--format", "json", file.toString());
      assertThat(student.get("asked")).hasSizeGreaterThan(8);
      for (JsonNode asked : student.get("asked")) {
        assertThat(numbers(asked.get("entries")))
            .isEqualTo(numbers(step(JSON.readTree(trace.out()), asked.get("id").asText())));
        assertThat(asked.get("mistakes")).isNotEmpty();
        for (JsonNode mistake : asked.get("mistakes")) {
          assertThat(mistake.get("entries")).hasSameSizeAs(asked.get("entries"));
        }
      }
    }
  }

  private static JsonNode step(JsonNode trace, String id) {
    for (JsonNode step : trace.get("steps")) {
      if (step.get("id").asText().equals(id)) {
        return step.get("value");
      }
    }
    throw new AssertionError("no " + id);
  }

  private static List<Double> numbers(JsonNode rows) {
    List<Double> numbers = new ArrayList<>();
    rows.forEach(row -> row.forEach(entry -> numbers.add(entry.asDouble() + 0.0)));
    return numbers;
  }

  /** Right answers, those that one mistake gives, and what follows from that come back named. */
  @Test
  void filledInAnswersAreMarkedAndMistakesNamed() throws IOException {
    make("--students", "3", "--net", "2-2-2", "--activation", "sigmoid");
    JsonNode students = JSON.readTree(text("key.json")).get("students");
    String[] lines = text("answers-template.csv").split("\n");
    String answers =
        lines[0]
            + "\n"
            + row("01", students.get(0), Map.of())
            + row("2", students.get(1), Map.of("dl_dz1", "no-slope", "dl_db1", "g-for-delta"))
            + row("03", students.get(2), Map.of("dl_dx", "no-transpose"));
    Path file = folder.resolve("answers.csv");
    Files.writeString(file, answers);
    CommandRun run =
        CommandRun.of("mark", "--key", folder.resolve("key.json").toString(), file.toString());
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("01: 27 of 27\n").contains("  z₁: 2 of 2. Right");
    assertThat(run.out()).contains("the slope of the activation is left out");
    assertThat(run.out()).contains("the weight matrix is not transposed");
    CommandRun table =
        CommandRun.of(
            "mark",
            "--format",
            "csv",
            "--key",
            folder.resolve("key.json").toString(),
            file.toString());
    assertThat(table.out().lines().filter(line -> line.startsWith("02,dl_dz1")))
        .singleElement()
        .asString()
        .startsWith("02,dl_dz1,0,2,mistaken,no-slope");
    assertThat(table.out().lines().filter(line -> line.startsWith("02,dl_db1")))
        .singleElement()
        .asString()
        .startsWith("02,dl_db1,2,2,carried,");
    assertThat(table.out().lines().filter(line -> line.startsWith("03,dl_dx")))
        .singleElement()
        .asString()
        .startsWith("03,dl_dx,0,2,mistaken,no-transpose");
  }

  /** Rounded to three digits, as a student has them; one matrix as a mistake makes it. */
  private static String row(String number, JsonNode student, Map<String, String> made) {
    List<String> cells = new ArrayList<>(List.of(number));
    for (JsonNode asked : student.get("asked")) {
      JsonNode entries = asked.get("entries");
      String mistake = made.get(asked.get("id").asText());
      for (JsonNode wrong : asked.get("mistakes")) {
        entries = wrong.get("id").asText().equals(mistake) ? wrong.get("entries") : entries;
      }
      numbers(entries).forEach(value -> cells.add(shown(value)));
    }
    return String.join(",", cells) + "\n";
  }

  private static String shown(double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    boolean exact = Math.abs(rounded.doubleValue() - value) < 1e-12;
    return (exact ? rounded.stripTrailingZeros() : rounded).toPlainString();
  }

  /** Marks a table, and returns what is said of it. */
  private CommandRun mark(String table, String... options) throws IOException {
    Path file = folder.resolve("answers.csv");
    Files.writeString(file, table);
    String key = folder.resolve("key.json").toString();
    List<String> arguments = new ArrayList<>(List.of("mark", "--key", key, file.toString()));
    arguments.addAll(List.of(options));
    CommandRun run = CommandRun.of(arguments.toArray(String[]::new));
    assertThat(run.err()).doesNotContain("Exception");
    return run;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name,z1:1~01,2       | the first column of a table of answers is called student, not "name"
          student,z9:1~01,     | nothing of the name z9:1 is asked for; an entry is called dl_dW1:2,1
          student,yhat:1~01,   | nothing of the name yhat:1 is asked for
          student,z1:4~01,2    | nothing of the name z1:4 is asked for
          student,z1:1,z1:1~01 | the column z1:1 is there twice
          student,loss,loss:1~01 | the column loss:1 is there twice
          student,z1:1         | no student has a row in this table
          student,z1:1~77,2    | the key has no student 77; it has 01 to 03
          student,z1:1~1,2~01,3 | student 01 is there twice
          student,z1:1~01,1,5  | the row of student 01 has more cells than the heading; a decimal comma
          student,z1:1~,5      | the answer 5 stands in a row without a student
          student,z1:1,~01,5,6 | the answer 6 stands in a column without a name
          """)
  void aTableThatDoesNotFitTheKeyIsRefusedInOneLine(String table, String reason)
      throws IOException {
    make("--students", "3");
    CommandRun run = mark(table.strip().replace("~", "\n") + "\n");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsOnlyOnce("\n").contains("answers.csv: ").contains(reason);
  }

  @Test
  void whatCannotBeMarkedIsSaidInOneLine() throws IOException {
    make();
    CommandRun unreadable = mark("student;z1:1\n01;a\n");
    assertThat(unreadable.status()).as(unreadable.err()).isZero();
    assertThat(unreadable.out()).contains("\"a\" in z1:1 is no number");
    double second =
        numbers(
                JSON.readTree(text("key.json"))
                    .get("students")
                    .get(0)
                    .get("asked")
                    .get(0)
                    .get("entries"))
            .get(1);
    String table = mark("student;z1:1;z1:2\n01;a;" + second + "\n", "--format", "csv").out();
    assertThat(table.lines().filter(line -> line.startsWith("01,z1,")))
        .singleElement()
        .asString()
        .startsWith("01,z1,1,3,unreadable,,\"What is answered, 1 of 3 entries: Right.");
    String part = mark("student;z1:2\n01;" + second + "\n", "--format", "csv").out();
    assertThat(part).contains("01,z1,1,3,incomplete,");
    String answers = folder.resolve("answers.csv").toString();
    assertThat(CommandRun.of("mark", answers).status()).isEqualTo(2);
    String net = folder.resolve("student-01.json").toString();
    assertThat(CommandRun.of("mark", "--key", net, answers).err())
        .contains("this is a scenario, not a key of an exercise");
  }

  /** As a spreadsheet of another country has it, with its mark at the start and its line ends. */
  @Test
  void semicolonsAndDecimalCommasAreRead() throws IOException {
    make("--students", "2");
    JsonNode z1 = JSON.readTree(text("key.json")).get("students").get(0).get("asked").get(0);
    String first = shown(numbers(z1.get("entries")).get(0)).replace('.', ',');
    String cell = "dl_dW1:2,1";
    CommandRun run = mark("\uFEFFstudent;z1:1;" + cell + "\r\n1;" + first + ";\r\n;;\r\n");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out())
        .startsWith("01: 1 of 36\n  z₁: 1 of 3. What is answered, 1 of 3 entries: Right.\n");
    assertThat(run.err()).contains("34 entries have no column and count as not answered: z1:2; ");
  }

  /** The marks are for whoever marks; "you" would be that person. */
  @Test
  void whoHasMixedUpTheSheetsIsNamedAndNobodyIsSpokenTo() throws IOException {
    make("--students", "3", "--activation", "sigmoid");
    JsonNode students = JSON.readTree(text("key.json")).get("students");
    String heading = text("answers-template.csv").split("\n")[0] + "\n";
    String answers =
        heading
            + row("01", students.get(1), Map.of())
            + row("02", students.get(1), Map.of("z1", "bias-left"))
            + "03\n";
    CommandRun run = mark(answers);
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.err())
        .contains("the answers of student 01 fit the sheet of student 02 better than their own")
        .doesNotContain("the answers of student 02")
        .doesNotContain("the answers of student 03");
    assertThat(run.out())
        .contains("Right by what came before: it follows from the earlier answers.")
        .contains("z₁: 0 of 3. No answer.")
        .containsOnlyOnce("These answers fit the sheet of student 02 better than their own.\n  z₁")
        .doesNotContainIgnoringCase("you");
    assertThat(mark(answers, "--format", "csv").out())
        .containsOnlyOnce("better than their own")
        .contains("01,sheet,0,0,remark,,\"These answers fit the sheet of student 02 better");
  }
}
