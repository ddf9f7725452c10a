package org.chainrule.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The rooms inside the packages, as rules.
 *
 * @param root the package that the house stands in: the program's, or that of bad examples
 */
public record RoomPlan(String root) {

  /** What stands in a package itself, beside its rooms. */
  private static final String HALL = ".";

  /** Of each package, each room with those that it may know, from the floor up. */
  private static final Map<String, Map<String, Set<String>>> ROOMS = rooms();

  private static Map<String, Map<String, Set<String>>> rooms() {
    Map<String, Map<String, Set<String>>> rooms = new LinkedHashMap<>();
    put(rooms, "formula", ".", "value: .", "writing: .", "reading: . writing");
    put(rooms, "network", "valid", "activation: valid", "loss: activation valid");
    put(rooms, "network", "optimiser: valid");
    put(rooms, "network", ".: activation loss valid", "scenario: . valid");
    put(rooms, "network", "naming: . activation loss valid");
    put(rooms, "pass", "quantity", "operation: quantity", "program: operation quantity");
    put(rooms, "pass", "marks: operation program quantity", "paths: program quantity");
    put(rooms, "study", "random", "points: random", "train: random", "descent: train");
    put(rooms, "study", "nudge", "check: nudge", "depth.flow");
    put(rooms, "study", "depth.stack: depth.flow random", "depth: depth.flow depth.stack");
    put(
        rooms,
        "study",
        "landscape: descent train",
        "finding: depth.flow depth.stack descent train");
    put(
        rooms,
        "practice",
        "mistake",
        "marking: mistake",
        "line: mistake",
        "ground",
        "question: ground",
        "fault: ground mistake",
        "making: mistake");
    put(rooms, "explain", "naming", "prose", "equation: naming prose", "sentence: naming prose");
    put(rooms, "explain", "glossary: prose");
    put(rooms, "explain", "sheet: equation naming prose sentence", "study: naming prose sheet");
    put(rooms, "explain", "practice: equation naming prose sheet study");
    put(rooms, "intake", "answer", "columns", "naming", "reading: answer columns naming");
    put(rooms, "intake", ".: answer columns naming reading");
    put(rooms, "arrays", ".", "table.cell", "table: . table.cell", "text.common: .");
    put(rooms, "arrays", "text.code: . text.common", "text: . table text.code text.common");
    put(rooms, "file", "writing", "keys", "foreign", "json");
    put(rooms, "file", "scenario: foreign json keys writing");
    put(rooms, "file", "arrays: foreign scenario", "lesson: json scenario writing");
    put(rooms, "file", "trace", "training: json keys scenario");
    put(rooms, "file", "exercise: arrays json scenario");
    put(rooms, "file", "recovery: lesson scenario writing");
    put(rooms, "layout", ".", "chart: .", "depth: . chart", "sheet: .", "graph: .");
    put(rooms, "layout", "train: . chart");
    put(rooms, "drawing", "text", "surface: text", ".", "chart: . surface text");
    put(rooms, "drawing", "graph: . surface text", "sheet: . surface text");
    put(rooms, "drawing", "depth: chart surface text", "glossary: graph sheet surface text");
    put(rooms, "drawing", "train: chart surface text");
    put(rooms, "export", ".", "request: .", "markup", "image: . request", "vector: .");
    put(rooms, "export", "exercise: . markup paper pdf request");
    put(rooms, "export", "pdf: . request vector paper", "svg: . request vector markup");
    put(rooms, "export", "web: . request svg markup", "code: request markup");
    put(rooms, "export", "paper: request markup", "data: request");
    put(rooms, "export", "format: . request image pdf svg web code paper data");
    put(rooms, "edit", "given", "unit", ".: given unit", "history: . given", "offer: . given unit");
    put(rooms, "session", ".", "settings", "depth: . settings", "pass: . settings");
    put(rooms, "session", "intake: . pass", "lesson: . pass settings");
    put(rooms, "session", "practice: . pass settings");
    put(rooms, "session", "practice.fill: . pass settings practice");
    put(rooms, "session", "train: . pass settings", "train.picture: . pass settings train");
    put(rooms, "app", "train: common", "about");
    put(rooms, "app", "common", "cli.common: about", "cli.report", "cli.exercise: cli.common");
    put(rooms, "app", "cli.train: cli.common");
    put(rooms, "app", "cli: cli.common cli.exercise cli.report cli.train", "filing: common");
    put(rooms, "app", "depth: common", "practice: common");
    put(rooms, "session", "practice.choosing: . pass practice settings");
    put(rooms, "app", "lesson: common filing", "menu: about common filing lesson practice");
    put(rooms, "app", "outgoing: common");
    put(rooms, "app", "window: about common depth filing lesson menu outgoing practice train");
    put(rooms, "app", "start: cli cli.common cli.report common filing window");
    return rooms;
  }

  private static void put(
      Map<String, Map<String, Set<String>>> rooms, String name, String... lines) {
    for (String line : lines) {
      String[] parts = line.split(": ");
      Set<String> known = parts.length == 1 ? Set.of() : Set.of(parts[1].split(" "));
      rooms.computeIfAbsent(name, key -> new LinkedHashMap<>()).put(parts[0], known);
    }
  }

  /** Whether a package of the program, by its name under the root, is a room of the plan. */
  public static boolean knows(String name) {
    Map<String, Set<String>> rooms = ROOMS.get(name.split("\\.")[0]);
    return rooms == null || rooms.containsKey(roomOf(name));
  }

  /** Every rule by its name. */
  public Map<String, ArchRule> rules() {
    return Map.of(
        "a room knows only rooms below it",
        classes().should(new KnowOnlyRoomsBelow()).allowEmptyShould(true),
        "no cycles between rooms",
        slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true));
  }

  private class KnowOnlyRoomsBelow extends ArchCondition<JavaClass> {

    KnowOnlyRoomsBelow() {
      super("know only the rooms of their package that the plan allows");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
      type.getDirectDependenciesFromSelf().stream()
          .filter(known -> !allows(type, known.getTargetClass().getBaseComponentType()))
          .map(known -> SimpleConditionEvent.violated(known, known.getDescription()))
          .forEach(events::add);
    }
  }

  private boolean allows(JavaClass from, JavaClass to) {
    String own = under(from);
    String other = under(to);
    String name = own.split("\\.")[0];
    if (!ROOMS.containsKey(name) || own.equals(other) || !other.split("\\.")[0].equals(name)) {
      return true;
    }
    return ROOMS.get(name).getOrDefault(roomOf(own), Set.of()).contains(roomOf(other));
  }

  private String under(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
  }

  private static String roomOf(String name) {
    int dot = name.indexOf('.');
    return dot < 0 ? HALL : name.substring(dot + 1);
  }
}
