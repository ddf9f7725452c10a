package org.chainrule.arrays.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * What Octave's {@code save} writes: each variable below {@code # name: W1}, {@code # type: matrix}
 * and its size.
 */
final class OctaveFile {

  private static final Pattern KEY = Pattern.compile("[#%] (name|type): (\\S.*?)\\s*+");

  private static final Set<String> NUMBERS = Set.of("matrix", "scalar", "bool matrix", "bool");

  private record Variable(String name, List<String> types, List<String> lines) {}

  private OctaveFile() {}

  static Optional<List<Found>> read(PastedText pasted) throws TypedException {
    List<Variable> variables = variables(pasted.raw());
    if (variables.isEmpty()) {
      return Optional.empty();
    }
    FoundList found = new FoundList(pasted);
    for (Variable variable : variables) {
      if (NUMBERS.containsAll(variable.types()) && !variable.lines().isEmpty()) {
        found.add(variable.name(), PrintedRows.read(variable.lines()));
      } else {
        found.leaveOut(variable.name(), Words.of("typed.octave.type"));
      }
    }
    return Optional.of(found.all());
  }

  private static List<Variable> variables(String raw) {
    List<Variable> variables = new ArrayList<>();
    for (String line : raw.lines().toList()) {
      Matcher key = KEY.matcher(line);
      if (key.matches() && key.group(1).equals("name")) {
        variables.add(new Variable(key.group(2), new ArrayList<>(), new ArrayList<>()));
      } else if (!variables.isEmpty()) {
        add(variables.get(variables.size() - 1), key, line);
      }
    }
    return variables.stream().allMatch(variable -> !variable.types().isEmpty())
        ? variables
        : List.of();
  }

  private static void add(Variable variable, Matcher key, String line) {
    if (key.matches()) {
      variable.types().add(key.group(2));
    } else if (!line.isBlank() && line.charAt(0) != '#' && line.charAt(0) != '%') {
      variable.lines().add(line);
    }
  }
}
