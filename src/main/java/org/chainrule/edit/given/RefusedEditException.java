package org.chainrule.edit.given;

import java.util.stream.Stream;
import org.chainrule.explain.naming.Notation;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.network.valid.InvalidNetworkException;
import org.chainrule.pass.quantity.Name;
import org.chainrule.words.Words;

/** Says in one line for a person why an edit cannot be done. */
public final class RefusedEditException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  /** A matrix that the reason speaks of. */
  public record Called(Scenario scenario, Name name) {}

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

  /** An edit refused for a reason of the message bundle. */
  public RefusedEditException(String key, Object... arguments) {
    this(new Reason(key, arguments));
  }

  private RefusedEditException(Reason reason) {
    super(reason.in(Notation.SHEET));
    this.reason = reason;
  }

  /** An edit refused because what it leads to is no network. */
  public RefusedEditException(InvalidNetworkException reason) {
    super(reason.getMessage(), reason);
    this.reason = null;
  }

  /** Returns the reason, the matrices called as in this notation. */
  public String getMessage(Notation notation) {
    return reason == null ? getMessage() : reason.in(notation);
  }
}
