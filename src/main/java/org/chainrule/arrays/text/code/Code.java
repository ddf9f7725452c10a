package org.chainrule.arrays.text.code;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.chainrule.arrays.Found;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.PastedText;
import org.chainrule.arrays.text.common.PlainNumber;
import org.chainrule.arrays.text.common.Shaped;
import org.chainrule.typed.TypedException;
import org.chainrule.typed.TypedNumber;
import org.chainrule.words.Words;

/**
 * Programs and what they print: arrays in brackets, with or without names, and numbers with names.
 * Other statements of a program are passed over, but none that changes an array.
 */
public final class Code {

  /** What shows an array and does not change it. */
  private static final Pattern SHOWN = Pattern.compile("\\s*(?:\\.(?:shape|dtype|size|ndim))?\\s*");

  private final Program program;
  private final String text;
  private final Literals literals;
  private final FoundList found;
  private final Set<String> names = new HashSet<>();

  private Code(Program program, FoundList found) {
    this.program = program;
    this.found = found;
    text = program.text();
    literals = new Literals(text, program.brackets(), found);
  }

  /** Returns what a program holds, nothing if the text is none. */
  public static Optional<List<Found>> read(PastedText pasted) throws TypedException {
    FoundList found = new FoundList(pasted);
    Code code = new Code(Program.of(Comments.without(pasted.text())), found);
    if (!code.isCode()) {
      return Optional.empty();
    }
    for (Statement statement : code.program.statements()) {
      code.read(statement);
    }
    return Optional.of(found.all());
  }

  private boolean isCode() {
    List<Statement> all = program.statements();
    if (all.isEmpty()) {
      return false;
    }
    Statement first = all.get(0);
    if (isLiteral(first) && (all.size() == 1 || hasDigit(first))) {
      return true;
    }
    if (all.size() == 1 && holdsArray(first)) {
      return true;
    }
    boolean assigns =
        all.stream().anyMatch(one -> one.assigned() && isLiteral(one) && hasDigit(one));
    boolean numbers = all.stream().anyMatch(one -> one.named() && isNumber(one));
    return assigns && all.stream().allMatch(one -> one.named() || startsWithWord(one))
        || numbers && all.stream().allMatch(Statement::named);
  }

  private boolean isLiteral(Statement statement) {
    return literals.starts(statement.value(), statement.end());
  }

  private boolean hasDigit(Statement statement) {
    return text.substring(statement.value(), statement.end()).chars().anyMatch(Character::isDigit);
  }

  /** Whether an array stands within a computation, such as {@code 2 * [1 2]}. */
  private boolean holdsArray(Statement statement) {
    String value = text.substring(statement.value(), statement.end());
    return value.chars().anyMatch(c -> "[{".indexOf(c) >= 0) && hasDigit(statement);
  }

  private boolean isNumber(Statement statement) {
    return PlainNumber.isTyped(value(statement));
  }

  private String value(Statement statement) {
    return Entries.plain(text.substring(statement.value(), statement.end()));
  }

  private boolean startsWithWord(Statement statement) {
    char c = text.charAt(statement.start());
    return Character.isLetter(c) || c == '_' || c == '@' || c == '}';
  }

  private void read(Statement statement) throws TypedException {
    if (isLiteral(statement)) {
      names.add(statement.name());
      literals.add(statement.name(), statement.value(), statement.end());
    } else if (!statement.named() && program.statements().size() > 1) {
      passOver(statement);
    } else if (isNumber(statement)) {
      names.add(statement.name());
      found.add(statement.name(), Shaped.scalar(TypedNumber.parse(value(statement))));
    } else {
      requireUnchanged(statement, statement.name());
      found.leaveOut(statement.name(), Literals.reasonAgainst(value(statement)));
    }
  }

  private void passOver(Statement statement) throws TypedException {
    boolean inProgram = program.statements().stream().anyMatch(Statement::assigned);
    if (!inProgram || !startsWithWord(statement)) {
      throw ListTail.about("typed.trailing", text, statement.start());
    }
    int end = statement.start();
    while (end < statement.end() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    if (!SHOWN.matcher(text).region(end, statement.end()).matches()) {
      requireUnchanged(statement, text.substring(statement.start(), end));
    }
  }

  private void requireUnchanged(Statement statement, String name) throws TypedException {
    if (names.contains(name)) {
      String line = text.substring(statement.start(), statement.end());
      throw new TypedException(Words.of("typed.changed", name, TypedException.quote(line)));
    }
  }
}
