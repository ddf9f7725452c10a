package org.chainrule.typed;

import java.util.regex.Pattern;
import org.chainrule.words.OneLine;
import org.chainrule.words.Words;

/** Something typed or pasted that cannot be taken. The message is one line in the user's words. */
public final class TypedException extends Exception {

  private static final long serialVersionUID = 1L;
  private static final Pattern WHITE = Pattern.compile("\\s+");
  private static final int FAR_ENOUGH = 200;

  /** Takes a message of the bundle, in which what was typed may stand as it was. */
  public TypedException(String message) {
    super(OneLine.of(message));
  }

  /** Returns what is wrong with the thing of this name; an empty name is none. */
  public TypedException in(String name) {
    return name.isEmpty()
        ? this
        : new TypedException(Words.of("typed.named", quote(name), getMessage()));
  }

  /** Returns the beginning of what was typed, fit for a message. */
  public static String quote(String typed) {
    String beginning = typed.strip();
    beginning = beginning.substring(0, Math.min(beginning.length(), FAR_ENOUGH));
    return OneLine.shortened(WHITE.matcher(beginning).replaceAll(" "));
  }
}
