package org.chainrule.file.exercise;

import static org.chainrule.file.json.JsonText.INDENT;
import static org.chainrule.file.json.JsonText.block;
import static org.chainrule.file.json.JsonText.member;
import static org.chainrule.file.json.JsonText.quoted;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.chainrule.algebra.Matrix;
import org.chainrule.file.scenario.FirstLook;
import org.chainrule.file.scenario.JsonNumber;
import org.chainrule.file.scenario.ScenarioWriter;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.quantity.Target;
import org.chainrule.practice.making.Coincidence;
import org.chainrule.practice.making.ExerciseSet;
import org.chainrule.practice.making.MadeNet;
import org.chainrule.practice.making.Question;
import org.chainrule.practice.mistake.Mistake;
import org.chainrule.practice.mistake.Wrong;

/** Writes the key of a class: each net, what is asked of it, and what each mistake gives. */
public final class KeyWriter {

  private KeyWriter() {}

  /** Returns the text of the key's file, which ends with a line break. */
  public static String toJson(ExerciseSet set) {
    List<String> members = new ArrayList<>();
    members.add(member("format", quoted(FirstLook.EXERCISE_KEY.format())));
    members.add(member("version", String.valueOf(FirstLook.EXERCISE_KEY.latest())));
    members.add(member("net", quoted(set.recipe().net())));
    members.add(member("seed", String.valueOf(set.seed())));
    List<String> students = new ArrayList<>();
    for (int k = 0; k < set.nets().size(); k++) {
      students.add(student(set.number(k + 1), set.nets().get(k)));
    }
    members.add(member("students", block('[', students, ']', INDENT)));
    return block('{', members, '}', "") + "\n";
  }

  private static String student(String number, MadeNet net) {
    String indent = INDENT.repeat(2);
    List<String> asked = net.questions().stream().map(KeyWriter::question).toList();
    List<String> alike = net.coincidences().stream().map(KeyWriter::coincidence).toList();
    List<String> members = new ArrayList<>();
    members.add(member("student", quoted(number)));
    members.add(member("scenario", scenario(net.scenario(), indent + INDENT)));
    members.add(member("asked", block('[', asked, ']', indent + INDENT)));
    members.add(member("alike", alike.isEmpty() ? "[]" : block('[', alike, ']', indent + INDENT)));
    return block('{', members, '}', indent);
  }

  private static String scenario(Scenario scenario, String indent) {
    return ScenarioWriter.toJson(scenario).strip().replace("\n", "\n" + indent);
  }

  private static String question(Question question) {
    String indent = INDENT.repeat(4);
    List<String> members = new ArrayList<>();
    members.add(member("id", quoted(question.step().id())));
    members.add(member("entries", entries(question.right())));
    List<String> mistakes = question.wrong().stream().map(KeyWriter::mistake).toList();
    members.add(
        member("mistakes", mistakes.isEmpty() ? "[]" : block('[', mistakes, ']', indent + INDENT)));
    return block('{', members, '}', indent);
  }

  private static String mistake(Wrong wrong) {
    List<String> members = new ArrayList<>();
    members.add(member("id", quoted(wrong.mistake().id())));
    if (!wrong.way().isEmpty()) {
      members.add(member("way", quoted(wrong.way())));
    }
    members.add(member("entries", entries(wrong.value())));
    return "{" + String.join(", ", members) + "}";
  }

  private static String coincidence(Coincidence alike) {
    Target at = alike.at();
    List<String> members = new ArrayList<>();
    members.add(member("id", quoted(at.name().id())));
    if (at.isCell()) {
      members.add(member("row", String.valueOf(at.row() + 1)));
      members.add(member("column", String.valueOf(at.column() + 1)));
    }
    members.add(member("right", String.valueOf(alike.right())));
    members.add(
        member(
            "mistakes",
            alike.mistakes().stream()
                .map(Mistake::id)
                .map(id -> quoted(id))
                .collect(Collectors.joining(", ", "[", "]"))));
    members.add(member("necessary", String.valueOf(alike.necessary())));
    return "{" + String.join(", ", members) + "}";
  }

  private static String entries(Matrix matrix) {
    return Arrays.stream(matrix.toRows())
        .map(
            row ->
                Arrays.stream(row)
                    .mapToObj(entry -> JsonNumber.write(entry + 0.0))
                    .collect(Collectors.joining(", ", "[", "]")))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
