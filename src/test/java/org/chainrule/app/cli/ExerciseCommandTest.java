package org.chainrule.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.chainrule.OutsideTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class ExerciseCommandTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A field as Moodle's qtype_multianswer reads it, answers and feedback behind backslashes. */
  private static final Pattern FIELD =
      Pattern.compile("\\{(\\d+):NUMERICAL:((?:\\\\.|[^}\\\\])*)\\}");

  private static final Pattern ANSWER =
      Pattern.compile(
          "(?:=|%(\\d+)%)(-?\\d+(?:\\.\\d+)?):(\\d+(?:\\.\\d+)?)(?:#((?:\\\\.|[^~#}\\\\])*))?");

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

  /** By docs.moodle.org, 'Moodle XML format' and 'Embedded Answers (Cloze) question type'. */
  @Test
  void theQuestionBankIsWhatMoodleReads() throws Exception {
    make("--students", "3");
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder parser = factory.newDocumentBuilder();
    Document bank =
        parser.parse(new ByteArrayInputStream(Files.readAllBytes(folder.resolve("moodle.xml"))));
    assertThat(bank.getDocumentElement().getTagName()).isEqualTo("quiz");
    NodeList questions = bank.getElementsByTagName("question");
    assertThat(questions.getLength()).isEqualTo(4);
    Element category = (Element) questions.item(0);
    assertThat(category.getAttribute("type")).isEqualTo("category");
    assertThat(category.getTextContent()).startsWith("$course$/top/");
    for (int k = 1; k <= 3; k++) {
      Element question = (Element) questions.item(k);
      assertThat(question.getAttribute("type")).isEqualTo("cloze");
      assertThat(child(question, "name").getTextContent()).isEqualTo("Sheet 0" + k);
      Element text = child(question, "questiontext");
      assertThat(text.getAttribute("format")).isEqualTo("html");
      assertThat(fields(child(text, "text").getTextContent())).hasSize(36);
    }
  }

  private static Element child(Element of, String name) {
    NodeList all = of.getElementsByTagName(name);
    assertThat(all.getLength()).isPositive();
    return (Element) all.item(0);
  }

  /** Returns the answers of each field, of which the right one has to stand first. */
  private static List<List<Matcher>> fields(String html) {
    List<List<Matcher>> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(html);
    while (field.find()) {
      assertThat(field.group(1)).isEqualTo("1");
      List<Matcher> answers = new ArrayList<>();
      for (String written : field.group(2).split("(?<!\\\\)~")) {
        Matcher answer = ANSWER.matcher(written);
        assertThat(answer.matches()).as(written).isTrue();
        assertThat(answers.isEmpty()).as(written).isEqualTo(written.startsWith("="));
        assertThat(answers.isEmpty() || !answer.group(4).isBlank()).as(written).isTrue();
        answers.add(answer);
      }
      fields.add(answers);
    }
    return fields;
  }

  private static final String NUMPY =
      """
      import json, sys
      import numpy as np
      net = json.load(open(sys.argv[1]))
      a = [np.array(net['x'])]
      z = []
      f = {'relu': lambda v: np.maximum(0, v), 'sigmoid': lambda v: 1/(1+np.exp(-v)),
           'identity': lambda v: v}
      slope = {'relu': lambda v: (v > 0)*1.0, 'identity': lambda v: np.ones_like(v),
               'sigmoid': lambda v: np.exp(-v)/(1+np.exp(-v))**2}
      for layer in net['layers']:
          z.append(np.array(layer['W']) @ a[-1] + np.array(layer['b'])[:, None])
          a.append(f[layer['activation']](z[-1]))
      y, p = np.array(net['y']), a[-1]
      all = []
      bce = net['loss'] == 'bce'
      for k in range(len(z)):
          all.append(z[k])
          if net['layers'][k]['activation'] != 'identity': all.append(a[k+1])
      all.append(np.array([[-np.mean(y*np.log(p)+(1-y)*np.log(1-p)) if bce
                            else np.sum((p-y)**2)/2]]))
      g = p - y
      if not bce: all.append(g)
      for k in reversed(range(len(z))):
          last = k == len(z) - 1
          d = g/len(y) if bce and last else g*slope[net['layers'][k]['activation']](z[k])
          if not last or bce: all.append(d)
          all += [d @ a[k].T, d.sum(axis=1, keepdims=True)]
          g = np.array(net['layers'][k]['W']).T @ d
          all.append(g)
      print(' '.join(repr(float(v)) for m in all for v in np.asarray(m).ravel()))
      """;

  @Test
  void numpyComesToTheSameAnswers() throws Exception {
    OutsideTool python = OutsideTool.python("numpy");
    Files.writeString(folder.resolve("pass.py"), NUMPY);
    for (String kind : List.of("relu squared_error_half", "sigmoid bce")) {
      String[] parts = kind.split(" ");
      make("--students", "2", "--force", "--activation", parts[0], "--loss", parts[1]);
      List<List<Matcher>> fields = fields(unescaped(text("moodle.xml")));
      List<Double> numbers = new ArrayList<>();
      for (String net : List.of("student-01.json", "student-02.json")) {
        for (String number : python.run(folder, "pass.py", net).trim().split(" ")) {
          numbers.add(Double.valueOf(number));
        }
      }
      assertThat(fields).hasSameSizeAs(numbers);
      for (int k = 0; k < numbers.size(); k++) {
        double answer = Double.parseDouble(fields.get(k).get(0).group(2));
        assertThat(Math.abs(answer - numbers.get(k))).as(kind + " " + k).isLessThan(1e-9);
      }
    }
  }

  private static String unescaped(String xml) {
    return xml.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
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

  @Test
  void whatCannotBeMarkedIsSaidInOneLine() throws IOException {
    make();
    String key = folder.resolve("key.json").toString();
    Path file = folder.resolve("answers.csv");
    Files.writeString(file, "student;z1:1\n01;a\n");
    CommandRun unreadable = CommandRun.of("mark", "--key", key, file.toString());
    assertThat(unreadable.status()).as(unreadable.err()).isZero();
    assertThat(unreadable.out()).contains("\"a\" in z1:1 is no number");
    Files.writeString(file, "student,z9:1\n01,2\n");
    assertThat(CommandRun.of("mark", "--key", key, file.toString()).err())
        .contains("nothing of the name z9:1 is asked for");
    Files.writeString(file, "student,z1:1\n77,2\n");
    CommandRun unknown = CommandRun.of("mark", "--key", key, file.toString());
    assertThat(unknown.status()).isEqualTo(1);
    assertThat(unknown.err()).contains("the key has no student 77");
    Files.writeString(file, "name,z1:1\n01,2\n");
    assertThat(CommandRun.of("mark", "--key", key, file.toString()).err())
        .contains("the first column of a table of answers is called student, not \"name\"");
    assertThat(CommandRun.of("mark", file.toString()).status()).isEqualTo(2);
    String net = folder.resolve("student-01.json").toString();
    assertThat(CommandRun.of("mark", "--key", net, file.toString()).err())
        .contains("this is a scenario, not a key of an exercise");
  }
}
