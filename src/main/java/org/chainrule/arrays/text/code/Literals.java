package org.chainrule.arrays.text.code;

import org.chainrule.arrays.text.common.Dots;
import org.chainrule.arrays.text.common.FoundList;
import org.chainrule.arrays.text.common.Names;
import org.chainrule.arrays.text.common.PlainNumber;
import org.chainrule.arrays.text.common.Shaped;
import org.chainrule.arrays.text.common.Splitter;
import org.chainrule.typed.TypedException;
import org.chainrule.words.Words;

/**
 * Takes values apart that may hold several arrays: dictionaries, and lists of arrays as Keras's
 * {@code get_weights()} gives.
 */
final class Literals {

  private static final int DEEPEST = 20;

  private final String text;
  private final Brackets brackets;
  private final FoundList found;
  private final Openings openings;

  Literals(String text, Brackets brackets, FoundList found) {
    this.text = text;
    this.brackets = brackets;
    this.found = found;
    openings = new Openings(text, brackets);
  }

  /** Whether an array, or something with arrays in it, begins here. */
  boolean starts(int from, int end) {
    return openings.starts(from, end);
  }

  /** Adds all arrays of a value. */
  void add(String name, int from, int end) throws TypedException {
    add(name, from, end, 0);
  }

  private void add(String name, int from, int end, int depth) throws TypedException {
    if (depth > DEEPEST) {
      throw new TypedException(Words.of("typed.number.deep", String.valueOf(DEEPEST)));
    }
    int at = openings.skipPrefix(from, end);
    int call = Calls.endOfDictionary(text, at) - 1;
    if (Angle.starts(text, at)) {
      addAngle(name, at, end, depth);
    } else if (call > 0 && brackets.closing(call) > 0) {
      int inner = Splitter.skipBlanks(text, call + 1);
      addParts(name, brackets.closing(inner) > 0 ? inner : call, depth);
      requireEnd(brackets.closing(call) + 1, end);
    } else if (brackets.closing(at) > 0 && openings.holdsSeveral(at)) {
      addParts(name, at, depth);
      requireEnd(brackets.closing(at) + 1, end);
    } else {
      addOne(name, text.substring(at, end));
    }
  }

  private void addAngle(String name, int at, int end, int depth) throws TypedException {
    Angle angle = Angle.of(text, brackets, at, end);
    String own = angle.name().isEmpty() ? name : angle.name();
    if (angle.value() < 0) {
      found.leaveOut(own, reasonAgainst(text.substring(at, end)));
    } else {
      add(own, angle.value(), angle.end(), depth + 1);
    }
    requireEnd(Angle.endOf(text, brackets, at), end);
  }

  private void requireEnd(int from, int end) throws TypedException {
    String rest = text.substring(Math.min(from, end), end);
    if (!rest.isBlank()) {
      throw new TypedException(Words.of("typed.trailing", TypedException.quote(rest)));
    }
  }

  private void addParts(String name, int open, int depth) throws TypedException {
    int close = brackets.closing(open);
    int index = 0;
    for (int at = open + 1; at < close; index++) {
      int end = endOfPart(at, close);
      int start = Splitter.skipBlanks(text, at);
      if (start < end) {
        addPart(name, index, start, end, depth);
      }
      at = end + 1;
    }
  }

  private int endOfPart(int from, int close) {
    int at = from;
    while (at < close && text.charAt(at) != ',') {
      at = Angle.starts(text, at) ? Angle.endOf(text, brackets, at) : brackets.next(at);
    }
    return Math.min(at, close);
  }

  private void addPart(String prefix, int index, int start, int end, int depth)
      throws TypedException {
    Dots.refuseIn(text.substring(start, Math.min(end, start + Dots.LONGEST)));
    boolean pair = openings.isPair(start);
    int from = pair ? start + 1 : start;
    int until = pair ? brackets.closing(start) : end;
    int sign = pair ? brackets.find(',', from, until) : sign(from, until);
    String key = sign < until ? Names.ofKey(text.substring(from, sign)) : "";
    boolean named = !key.isEmpty();
    boolean numbered = !named && (!prefix.isEmpty() || openings.startsDictionary(start));
    String own = numbered ? String.valueOf(index) : key;
    String name = prefix.isEmpty() || own.isEmpty() ? own : prefix + "." + own;
    add(name, named ? sign + 1 : start, named ? until : end, depth + 1);
  }

  /** Returns the place of the sign behind a key; that of a dictionary's, or of an argument's. */
  private int sign(int from, int end) {
    if (Angle.starts(text, from) || text.startsWith(Openings.PARAMETER, from)) {
      return end;
    }
    int colon = brackets.find(':', from, end);
    int equals = brackets.find('=', from, end);
    return Math.min(colon, equals);
  }

  private void addOne(String name, String piece) throws TypedException {
    String plain = Entries.plain(piece.strip());
    if (!isReadable(plain)) {
      found.leaveOut(name, reasonAgainst(piece));
      return;
    }
    Nesting nesting = Nesting.of(plain);
    if (nesting.closed() && nesting.deepest() > 2) {
      found.leaveOut(name, Words.of("typed.list.deep"));
    } else if (nesting.closed() && nesting.empty()) {
      found.leaveOut(name, Words.of("typed.noEntry"));
    } else {
      found.add(name, read(name, plain));
    }
  }

  private static Shaped read(String name, String plain) throws TypedException {
    Dots.refuseIn(plain);
    try {
      return ListReader.read(Nesting.square(Entries.uncombined(plain)));
    } catch (TypedException e) {
      throw e.in(name);
    }
  }

  private static boolean isReadable(String plain) {
    return !plain.isEmpty()
        && ("[{(".indexOf(plain.charAt(0)) >= 0
            || Calls.endOf(plain, 0) > 0
            || plain.startsWith(Entries.COMBINE)
            || PlainNumber.isTyped(plain));
  }

  /** Why a value is no array. */
  static String reasonAgainst(String value) {
    return Words.of("typed.computed", TypedException.quote(value));
  }
}
