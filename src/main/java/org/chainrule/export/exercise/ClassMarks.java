package org.chainrule.export.exercise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chainrule.export.exercise.StudentMarks.NoSuchEntryException;
import org.chainrule.file.exercise.AnswersFile;
import org.chainrule.formula.writing.Numbers;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Pass;
import org.chainrule.pass.program.Trace;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.making.AnswerCell;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.marking.Answer;
import org.chainrule.practice.marking.Rounding;
import org.chainrule.typed.TypedException;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/**
 * The marks of a table of answers.
 *
 * @param students the marks of each student, in the order of the table
 * @param remarks what the person who marks should know of the table, a sentence each
 */
public record ClassMarks(List<StudentMarks> students, List<String> remarks) {

  /** Fewer answers than these may be right on another's sheet by accident. */
  private static final int ENOUGH = 5;

  /** So many answers are right on one's own sheet, even if nearly all went wrong. */
  private static final double OWN = 0.3;

  /** So many are right on a sheet that somebody did. */
  private static final double DONE = 0.6;

  /** Copies both. */
  public ClassMarks {
    students = List.copyOf(students);
    remarks = List.copyOf(remarks);
  }

  /** Says in one line why a table of answers does not fit a key. */
  public static final class MisfitException extends Exception {

    private static final long serialVersionUID = 1L;

    private MisfitException(String file, String reason) {
      super(Words.of("file.error", file, reason));
    }
  }

  /**
   * Marks a table.
   *
   * @param file what it is called
   * @param nets the nets by the numbers of the students
   * @throws MisfitException if it does not fit the nets
   */
  public static ClassMarks of(String file, Map<String, Scenario> nets, AnswersFile answers)
      throws MisfitException {
    return new Register(OneLine.of(file), nets).marked(answers);
  }

  /** The passes of a class, each run when it is first needed. */
  private record Register(String file, Map<String, Scenario> nets, Map<String, Trace> passes) {

    Register(String file, Map<String, Scenario> nets) {
      this(file, nets, new HashMap<>());
    }

    private Trace pass(String number) {
      return passes.computeIfAbsent(number, key -> Pass.run(nets.get(key)));
    }

    private MisfitException misfit(String key, Object... arguments) {
      return new MisfitException(file, Words.of(key, arguments));
    }

    ClassMarks marked(AnswersFile answers) throws MisfitException {
      List<String> remarks = new ArrayList<>();
      missing(answers.entries()).ifPresent(remarks::add);
      List<StudentMarks> students = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (Map.Entry<String, Map<String, String>> row : answers.rows().entrySet()) {
        String number = known(row.getKey());
        if (!seen.add(number)) {
          throw misfit("answers.twice", number);
        }
        Optional<String> other = mixed(number, row.getValue());
        other.map(sheet -> Words.of("answers.mixed", file, number, sheet)).ifPresent(remarks::add);
        students.add(marks(number, other, row.getValue()));
      }
      return new ClassMarks(students, remarks);
    }

    /** The nets of a class are of one kind, so that the first tells which entries there are. */
    private Optional<String> missing(List<String> entries) throws MisfitException {
      Trace first = pass(nets.keySet().iterator().next());
      Set<Target> there = new HashSet<>();
      for (String name : entries) {
        Target cell =
            AnswerCell.find(first, name)
                .orElseThrow(() -> misfit("answers.noEntry", OneLine.shortened(name)));
        if (!there.add(cell)) {
          throw misfit("answers.twice.column", OneLine.shortened(name));
        }
      }
      List<String> missing =
          Question.steps(first).stream()
              .flatMap(step -> AnswerCell.names(step.result()).stream())
              .filter(name -> !there.contains(AnswerCell.find(first, name).orElseThrow()))
              .toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              Words.of(
                  "answers.missing",
                  file,
                  missing.size(),
                  OneLine.shortened(String.join("; ", missing))));
    }

    /** Spreadsheets take the zero before a number away. */
    private String known(String student) throws MisfitException {
      String plain = plain(student);
      return nets.keySet().stream()
          .filter(number -> number.equals(student) || plain(number).equals(plain))
          .findFirst()
          .orElseThrow(() -> misfit("answers.noStudent", OneLine.shortened(student), students()));
    }

    private static String plain(String number) {
      return number.replaceFirst("^0+(?=.)", "");
    }

    private String students() {
      List<String> all = List.copyOf(nets.keySet());
      return all.size() == 1
          ? all.get(0)
          : Words.of("answers.students", all.get(0), all.get(all.size() - 1));
    }

    private StudentMarks marks(String number, Optional<String> other, Map<String, String> typed)
        throws MisfitException {
      Optional<String> remark = other.map(sheet -> Words.of("answers.mixed.student", sheet));
      try {
        return StudentMarks.of(number, pass(number), remark, typed);
      } catch (NoSuchEntryException e) {
        throw new MisfitException(file, e.getMessage());
      }
    }

    /** Returns whose sheet a student has done, if that was not their own. */
    private Optional<String> mixed(String number, Map<String, String> typed) {
      Map<String, Answer> answers = new HashMap<>();
      typed.forEach((name, text) -> read(text).ifPresent(answer -> answers.put(name, answer)));
      if (answers.size() < ENOUGH || right(pass(number), answers) > OWN) {
        return Optional.empty();
      }
      return nets.keySet().stream()
          .filter(other -> right(pass(other), answers) >= DONE)
          .findFirst();
    }

    private static Optional<Answer> read(String text) {
      try {
        return Optional.of(Answer.read(text));
      } catch (TypedException e) {
        return Optional.empty(); // It is said where it is marked.
      }
    }

    /** Returns the share of the answers that are right in a pass. */
    private static double right(Trace pass, Map<String, Answer> answers) {
      Rounding rounding = new Rounding(Numbers.DEFAULT);
      long right =
          answers.entrySet().stream()
              .filter(
                  one ->
                      AnswerCell.find(pass, one.getKey())
                          .map(cell -> pass.quantity(cell.name()).get(cell.row(), cell.column()))
                          .filter(value -> rounding.compare(one.getValue(), value, 0).counts())
                          .isPresent())
              .count();
      return (double) right / answers.size();
    }
  }
}
