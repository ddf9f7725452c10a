package org.chainrule.app.cli.report;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.FoundNames;
import org.chainrule.arrays.TableText;
import org.chainrule.intake.Item;
import org.chainrule.intake.Outcome;
import org.chainrule.intake.Question;
import org.chainrule.intake.answer.Topic;
import org.chainrule.network.activation.Activation;
import org.chainrule.network.activation.Activations;
import org.chainrule.words.Lists;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * Says what came of an import.
 *
 * @param outcome what came of it
 */
public record ImportReport(Outcome outcome) {

  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}_./:,=+-]+");

  /** Returns what was taken, a line each. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    outcome.items().forEach(item -> lines.add(line(item)));
    lines.addAll(outcome.remarks());
    lines.add(outcome.previewLine());
    return lines;
  }

  private String line(Item item) {
    String name = OneLine.of(names().of(item.found()));
    return item.shape().isEmpty()
        ? Words.of("cli.import.item.shapeless", name, item.fate())
        : Words.of("cli.import.item", name, item.shape(), item.fate());
  }

  /** Returns why nothing can be taken, or else what has to be said before, a line each. */
  public List<String> complaints() {
    List<String> problems =
        outcome.problems().isEmpty()
            ? outcome.open().stream().map(this::line).toList()
            : outcome.problems();
    return problems.stream().map(this::placed).toList();
  }

  /** Names the file, where there is only one. */
  private String placed(String complaint) {
    List<String> sources =
        outcome.items().stream().map(item -> item.found().source()).distinct().toList();
    return sources.size() == 1
        ? Words.of("file.error", OneLine.of(sources.get(0)), complaint)
        : complaint;
  }

  private String line(Question question) {
    boolean told = question.options().stream().anyMatch(option -> !option.preview().isEmpty());
    if (!told && question.topic() == Topic.ACTIVATIONS) {
      return activations(question);
    }
    return told
        ? Words.of("cli.import.question", question.text(), previews(question), deciding(question))
        : Words.of("cli.import.question.short", question.text(), deciding(question));
  }

  private static String previews(Question question) {
    return question.options().stream()
        .map(
            option ->
                option.preview().isEmpty()
                    ? option.id()
                    : Words.of("cli.import.option", option.id(), option.preview()))
        .collect(Collectors.joining(Words.of("cli.import.semicolon")));
  }

  /** There are too many combinations to list, so the names are listed that each layer may have. */
  private static String activations(Question question) {
    String first = question.options().get(0).id();
    String known = Activations.all().stream().map(Activation::id).collect(Lists.joining());
    return Words.of(
        "cli.import.question.activations", question.text(), first.split(",").length, first, known);
  }

  private String deciding(Question question) {
    return question.options().stream()
        .map(option -> "--" + question.topic().id() + " " + value(question, option.id()))
        .collect(Collectors.joining(Words.of("cli.import.or")));
  }

  private String value(Question question, String word) {
    List<Found> tables = names().all().stream().filter(TableText.class::isInstance).toList();
    boolean named = question.topic() == Topic.PLACE || tables.size() > 1;
    List<Found> about =
        question.topic().isAboutOne() ? names().called(question.about()) : List.of();
    return quoted(named && !about.isEmpty() ? names().of(about.get(0)) + "=" + word : word);
  }

  /** A shell takes blanks and signs apart where they are not quoted. */
  private static String quoted(String value) {
    return PLAIN.matcher(value).matches() ? value : "'" + value.replace("'", "'\\''") + "'";
  }

  private FoundNames names() {
    return new FoundNames(outcome.items().stream().map(Item::found).toList());
  }
}
