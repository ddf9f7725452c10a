package org.chainrule.edit;

import java.util.stream.Stream;
import org.chainrule.explain.Notation;
import org.chainrule.network.InvalidNetworkException;
import org.chainrule.network.Scenario;
import org.chainrule.pass.Name;
import org.chainrule.words.Words;

/** Says in one line for a person why an edit cannot be done. */
public final class RefusedEditException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** A matrix that the reason speaks of. */
  record Called(Scenario scenario, Name name) {}

  private record Reason(String key, Object... arguments) {
    String in(Notation notation) {
      Object[] worded =
          Stream.of(arguments)
              .map(
                  argument ->
                      argument instanceof Called called
                          ? Naming.label(called.scenario, called.name, notation)
                          : argument)
              .toArray();
      return Words.of("edit.refused." + key, worded);
    }
  }

  RefusedEditException(String key, Object... arguments) {
    this(new Reason(key, arguments));
  }

  private RefusedEditException(Reason reason) {
    super(reason.in(Notation.SHEET));
    this.reason = reason;
  }

  RefusedEditException(InvalidNetworkException reason) {
    super(reason.getMessage(), reason);
    this.reason = null;
  }

  /** Returns the reason, the matrices called as in this notation. */
  public String getMessage(Notation notation) {
    return reason == null ? getMessage() : reason.in(notation);
  }
}
