package org.chainrule.export.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.chainrule.OutsideTool;
import org.chainrule.export.request.Progress;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.activation.Activations;
import org.chainrule.network.loss.Loss;
import org.chainrule.network.loss.Losses;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.MadeNet;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.making.Recipe;
import org.chainrule.practice.making.UnfitRecipeException;
import org.chainrule.practice.mistake.Wrong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The question banks, read as Moodle reads them. */
class QuestionBankTest {

  private static final String KINDS =
      """
      2-3-2, relu, squared_error_half, 1
      3-2-2, sigmoid, bce, 1
      2-2-2, tanh, squared_error_half, 1
      2-3-3, relu, cross_entropy, 1
      2-3-3-1, relu, squared_error_half, 1
      2-3-2, relu, mse, 2
      2-3-2, leaky_relu, squared_error_mean, 1
      2-2-2, sigmoid, bce, 2
      """;

  private static final int STUDENTS = 2;

  @TempDir private Path folder;

  private static ExerciseSet set(String sizes, String activation, String loss, int samples)
      throws UnfitRecipeException {
    Loss chosen = Losses.named(loss).orElseThrow();
    Recipe recipe =
        Recipe.of(
            Recipe.sizes(sizes),
            Activations.named(activation).orElseThrow(),
            Recipe.usualOutput(chosen),
            chosen,
            samples);
    return ExerciseSet.make(recipe, 3, STUDENTS, share -> {}, () -> false);
  }

  private static byte[] content(ExerciseSet set, String name) throws IOException {
    return ExerciseFiles.of(set, SheetKind.TABLE).stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow()
        .content()
        .bytes(Progress.NONE);
  }

  /** The schema is written after Moodle's description of the format. */
  private static List<Element> questions(ExerciseSet set) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    factory.setNamespaceAware(true);
    Document bank =
        factory.newDocumentBuilder().parse(new ByteArrayInputStream(content(set, "moodle.xml")));
    SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
        .newSchema(QuestionBankTest.class.getResource("moodle.xsd"))
        .newValidator()
        .validate(new DOMSource(bank));
    List<Element> questions = new ArrayList<>();
    NodeList all = bank.getElementsByTagName("question");
    for (int k = 0; k < all.getLength(); k++) {
      questions.add((Element) all.item(k));
    }
    return questions;
  }

  private static String text(Element question, String name) {
    return question.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<List<BankAnswer>> fields(ExerciseSet set) throws Exception {
    List<List<BankAnswer>> fields = new ArrayList<>();
    for (Element question : questions(set).subList(1, STUDENTS + 1)) {
      fields.addAll(ClozeText.fields(text(question, "questiontext")));
    }
    return fields;
  }

  @ParameterizedTest
  @CsvSource(textBlock = KINDS)
  void moodleReadsACategoryAndAQuestionForEachStudent(
      String sizes, String activation, String loss, int samples) throws Exception {
    ExerciseSet set = set(sizes, activation, loss, samples);
    List<Element> questions = questions(set);
    assertThat(questions).hasSize(STUDENTS + 1);
    assertThat(questions.get(0).getAttribute("type")).isEqualTo("category");
    for (int k = 1; k <= STUDENTS; k++) {
      Element question = questions.get(k);
      assertThat(question.getAttribute("type")).isEqualTo("cloze");
      assertThat(text(question, "name")).isEqualTo("Sheet 0" + k);
      assertIsHtml(text(question, "questiontext"));
    }
  }

  /** What stands in the elements is text to this parser, which takes only elements that end. */
  private static void assertIsHtml(String html) throws Exception {
    String page = "<html>" + html + "</html>";
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(page.getBytes(StandardCharsets.UTF_8)));
  }

  /** Whatever a student types who makes a known mistake is told what was done. */
  @ParameterizedTest
  @CsvSource(textBlock = KINDS)
  void eachMistakeHasItsFeedbackAndEachConventionItsMarks(
      String sizes, String activation, String loss, int samples) throws Exception {
    ExerciseSet set = set(sizes, activation, loss, samples);
    List<List<BankAnswer>> fields = fields(set);
    int field = 0;
    for (MadeNet net : set.nets()) {
      for (Question question : net.questions()) {
        for (int row = 0; row < question.right().rows(); row++) {
          for (int column = 0; column < question.right().columns(); column++) {
            assertField(fields.get(field++), question, row, column);
          }
        }
      }
    }
    assertThat(fields).hasSize(field);
  }

  private static void assertField(List<BankAnswer> answers, Question question, int row, int column)
      throws Exception {
    double right = question.right().get(row, column);
    assertThat(answers.get(0).share()).isEqualTo(1);
    assertThat(answers.get(0).feedback()).isEmpty();
    assertThat(BankAnswer.given(answers, right)).isSameAs(answers.get(0));
    assertThat(BankAnswer.given(answers, shown(right))).isSameAs(answers.get(0));
    for (BankAnswer other : answers.subList(1, answers.size())) {
      assertThat(other.feedback()).isNotBlank();
      assertIsHtml(other.feedback());
    }
    for (Wrong wrong : question.wrong()) {
      double typed = wrong.value().get(row, column);
      BankAnswer given = BankAnswer.given(answers, typed);
      if (given != answers.get(0)) {
        assertThat(given.feedback())
            .as(wrong.mistake() + " in " + question.step().id())
            .isNotBlank();
        assertThat(given.share() == 1 || !wrong.mistake().isConvention()).isTrue();
      } else {
        assertThat(Math.abs(typed - right)).isLessThanOrEqualTo(answers.get(0).width() + 1e-9);
      }
    }
  }

  private static double shown(double value) {
    String text = Numbers.DEFAULT.ascii(value);
    return Double.parseDouble(text);
  }

  @ParameterizedTest
  @CsvSource(textBlock = KINDS)
  void giftHasTheSameAnswers(String sizes, String activation, String loss, int samples)
      throws Exception {
    ExerciseSet set = set(sizes, activation, loss, samples);
    Map<String, List<BankAnswer>> gift =
        GiftReader.read(new String(content(set, "questions.gift"), StandardCharsets.UTF_8));
    assertThat(List.copyOf(gift.values())).isEqualTo(fields(set));
    assertThat(gift).containsKeys("Sheet 01, loss", "Sheet 02, loss");
  }

  private static final String NUMPY =
      """
      import json, sys
      import numpy as np
      for name in sys.argv[1:]:
          net = json.load(open(name))
          layers, loss = net['layers'], net['loss']
          x, y = np.array(net['x'], float), np.array(net['y'], float)
          sigma = lambda v: 1/(1+np.exp(-v))
          f = {'relu': lambda v: np.maximum(0, v), 'leaky_relu': lambda v: np.where(v > 0, v, v/2),
               'sigmoid': sigma, 'tanh': np.tanh, 'identity': lambda v: v,
               'softmax': lambda v: np.exp(v)/np.exp(v).sum(axis=0)}
          slope = {'relu': lambda v: (v > 0)*1.0, 'leaky_relu': lambda v: np.where(v > 0, 1, 0.5),
                   'sigmoid': lambda v: sigma(v)*sigma(-v), 'tanh': lambda v: 1/np.cosh(v)**2,
                   'identity': np.ones_like}
          a, z = [x], []
          for layer in layers:
              z.append(np.array(layer['W']) @ a[-1] + np.array(layer['b'])[:, None])
              a.append(f[layer['activation']](z[-1]))
          p, d, n = a[-1], y.shape[0], y.shape[1]
          each = {'squared_error_half': lambda: (p-y)**2/2, 'mse': lambda: (p-y)**2,
                  'squared_error_mean': lambda: (p-y)**2/d,
                  'bce': lambda: -(y*np.log(p)+(1-y)*np.log(1-p))/d,
                  'cross_entropy': lambda: -y*np.log(p)}[loss]()
          all = []
          for k in range(len(z)):
              all.append(z[k])
              if layers[k]['activation'] != 'identity': all.append(a[k+1])
          all.append(each.sum()/n)
          fused = loss in ('bce', 'cross_entropy')
          g = (p-y)/n*{'mse': 2, 'squared_error_mean': 2/d, 'bce': 1/d}.get(loss, 1)
          if not fused: all.append(g)
          for k in reversed(range(len(z))):
              last = k == len(z) - 1
              delta = g if fused and last else g*slope[layers[k]['activation']](z[k])
              if layers[k]['activation'] != 'identity': all.append(delta)
              all += [delta @ a[k].T, delta.sum(axis=1)]
              g = np.array(layers[k]['W']).T @ delta
              all.append(g)
          print(' '.join(repr(float(v)) for m in all for v in np.asarray(m).ravel()))
      """;

  @Test
  void numpyComesToTheSameAnswers() throws Exception {
    OutsideTool python = OutsideTool.python("numpy");
    Files.writeString(folder.resolve("pass.py"), NUMPY);
    List<String> run = new ArrayList<>(List.of("pass.py"));
    List<List<BankAnswer>> fields = new ArrayList<>();
    for (String kind : KINDS.strip().split("\n")) {
      String[] parts = kind.strip().split(", ");
      ExerciseSet set = set(parts[0], parts[1], parts[2], Integer.parseInt(parts[3]));
      for (int k = 1; k <= STUDENTS; k++) {
        String net = run.size() + ".json";
        Files.write(folder.resolve(net), content(set, "student-0" + k + ".json"));
        run.add(net);
      }
      fields.addAll(fields(set));
    }
    String[] numbers = python.run(folder, run.toArray(String[]::new)).trim().split("\\s+");
    assertThat(numbers).hasSameSizeAs(fields).hasSizeGreaterThan(500);
    for (int k = 0; k < numbers.length; k++) {
      double number = Double.parseDouble(numbers[k]);
      double near = 1e-10 * Math.max(1, Math.abs(number));
      double answer = fields.get(k).get(0).number();
      assertThat(Math.abs(answer - number)).as("field " + k).isLessThan(near);
    }
  }
}
