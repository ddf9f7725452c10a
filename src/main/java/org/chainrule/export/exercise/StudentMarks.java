package org.chainrule.export.exercise;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chainrule.explain.practice.JudgementText;
import org.chainrule.explain.sheet.Explainer;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.pass.marks.Marks;
import org.chainrule.pass.program.Step;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Name;
import org.chainrule.pass.quantity.Quantity;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.making.AnswerCell;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.marking.Answer;
import org.chainrule.practice.marking.Attempt;
import org.chainrule.practice.marking.Attempts;
import org.chainrule.practice.marking.Judgement;
import org.chainrule.practice.marking.Marker;
import org.chainrule.practice.mistake.Wrong;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * What the answers of a student are worth, and why: a point for each entry that counts as right.
 *
 * @param student the number
 * @param remark what whoever marks should know before anything else, a sentence
 * @param quantities what was asked for, in the order of the pass
 */
public record StudentMarks(String student, Optional<String> remark, List<OfQuantity> quantities) {

  private static final String UNREADABLE = "unreadable";

  /**
   * The marks for one matrix.
   *
   * @param id of the step that computes it
   * @param name as it is read
   * @param points how many entries count as right
   * @param entries how many there are
   * @param kind of judgement, in a word
   * @param mistakes the ids of the mistakes that fit
   * @param reason in a sentence or two
   */
  public record OfQuantity(
      String id,
      String name,
      int points,
      int entries,
      String kind,
      List<String> mistakes,
      String reason) {}

  /** An answer to something that is not asked for. */
  static final class NoSuchEntryException extends Exception {

    private static final long serialVersionUID = 1L;

    private NoSuchEntryException(String name) {
      super(Words.of("answers.noEntry", OneLine.shortened(name)));
    }
  }

  /** Copies the list. */
  public StudentMarks {
    quantities = List.copyOf(quantities);
  }

  /** The points of all together. */
  public int points() {
    return quantities.stream().mapToInt(OfQuantity::points).sum();
  }

  /** How many points there are. */
  public int entries() {
    return quantities.stream().mapToInt(OfQuantity::entries).sum();
  }

  /**
   * Marks the answers of a student.
   *
   * @param remark what whoever marks should know before anything else
   * @param typed what was typed, by the names of the entries
   * @throws NoSuchEntryException if something was answered that the pass does not compute
   */
  static StudentMarks of(
      String student, Trace trace, Optional<String> remark, Map<String, String> typed)
      throws NoSuchEntryException {
    Marking marking = new Marking(trace);
    for (Map.Entry<String, String> answer : typed.entrySet()) {
      marking.take(answer.getKey(), answer.getValue());
    }
    return new StudentMarks(student, remark, marking.quantities());
  }

  /** The answers of one student, read one by one and then judged. */
  private static final class Marking {

    private final Trace trace;
    private final Explainer explainer;
    private final Map<Name, String> unreadable = new LinkedHashMap<>();
    private Attempts attempts = Attempts.NONE;

    Marking(Trace trace) {
      this.trace = trace;
      this.explainer = Explainer.of(trace, Numbers.DEFAULT, Marks.FLAT);
    }

    void take(String name, String text) throws NoSuchEntryException {
      Optional<Target> found = AnswerCell.find(trace, name);
      Target cell = found.orElseThrow(() -> new NoSuchEntryException(name));
      try {
        Attempt attempt =
            attempts.at(cell.name()).with(cell.row(), cell.column(), Answer.read(text));
        attempts = attempts.with(cell.name(), attempt);
      } catch (TypedException e) {
        String reason =
            Words.of("answers.unreadable", OneLine.shortened(text), name, e.getMessage());
        unreadable.merge(cell.name(), reason, (one, other) -> one + " " + other);
      }
    }

    List<OfQuantity> quantities() {
      Marker marker = new Marker(trace, Numbers.DEFAULT);
      return Question.steps(trace).stream().map(step -> marks(marker, step)).toList();
    }

    private OfQuantity marks(Marker marker, Step step) {
      Quantity result = step.result();
      int entries = result.rows() * result.columns();
      Attempt attempt = attempts.at(step.name());
      Judgement judgement = marker.judge(attempts, Target.whole(step.name()));
      Optional<String> noNumber = Optional.ofNullable(unreadable.get(step.name()));
      List<String> reasons = new ArrayList<>();
      if (!attempt.isBlank() || noNumber.isEmpty()) {
        String said = new JudgementText(explainer, false).sentence(judgement).plainText();
        int answered = attempt.answers().size();
        reasons.add(
            attempt.isBlank() || answered == entries
                ? said
                : Words.of("answers.part", String.valueOf(answered), entries, said));
      }
      noNumber.ifPresent(reasons::add);
      return new OfQuantity(
          step.id(),
          explainer.labels().plain(step.name()),
          points(marker, step, judgement),
          entries,
          noNumber.isPresent() && (attempt.isBlank() || judgement.counts())
              ? UNREADABLE
              : kind(judgement, attempt.answers().size() == entries),
          mistakes(judgement).stream().map(wrong -> wrong.mistake().id()).distinct().toList(),
          String.join(" ", reasons));
    }

    /** An entry of a matrix that is off as a whole counts if it is right by itself. */
    private int points(Marker marker, Step step, Judgement whole) {
      Attempt attempt = attempts.at(step.name());
      if (whole.counts()) {
        return attempt.answers().size();
      }
      return (int)
          attempt.answers().keySet().stream()
              .map(place -> Target.cell(step.name(), place.row(), place.column()))
              .map(cell -> marker.judge(attempts, cell))
              .filter(Judgement::counts)
              .count();
    }

    /** What is right as far as it goes, and does not go all the way, is not called right. */
    private static String kind(Judgement judgement, boolean whole) {
      if (judgement.counts() && !whole) {
        return "incomplete";
      }
      String name = judgement.getClass().getSimpleName();
      return name.equals("RightByConvention") ? "convention" : name.toLowerCase(Locale.ROOT);
    }

    private static List<Wrong> mistakes(Judgement judgement) {
      if (judgement instanceof Judgement.Mistaken mistaken) {
        return mistaken.wrongs();
      }
      return judgement instanceof Judgement.RightByConvention right
          ? right.conventions()
          : List.of();
    }
  }

  /** Returns the marks as a person reads them. */
  public String text() {
    String total =
        Words.of("marks.total", student, String.valueOf(points()), String.valueOf(entries()));
    Stream<String> lines =
        quantities.stream()
            .map(
                one ->
                    Words.of(
                        "marks.quantity",
                        one.name(),
                        String.valueOf(one.points()),
                        String.valueOf(one.entries()),
                        one.reason()));
    return Stream.concat(remark.stream(), lines)
        .collect(Collectors.joining("\n  ", total + "\n  ", "\n"));
  }

  /** The heading of {@link #csv}. */
  public static String csvHeading() {
    return "student,quantity,points,entries,judgement,mistakes,reason\n";
  }

  /** Returns the marks as rows of a table, a row a quantity; before them the remark, in one too. */
  public String csv() {
    Stream<OfQuantity> ofSheet =
        remark.stream().map(said -> new OfQuantity("sheet", "", 0, 0, "remark", List.of(), said));
    return Stream.concat(ofSheet, quantities.stream())
        .map(
            one ->
                String.join(
                        ",",
                        quoted(student),
                        one.id(),
                        String.valueOf(one.points()),
                        String.valueOf(one.entries()),
                        one.kind(),
                        String.join(" ", one.mistakes()),
                        quoted(one.reason()))
                    + "\n")
        .collect(Collectors.joining());
  }

  private static String quoted(String cell) {
    return cell.matches("[\\w.-]*") ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
  }
}
