package org.chainrule.session.pass;

import java.nio.file.Path;
import java.util.Optional;
import org.chainrule.edit.history.History;
import org.chainrule.file.recovery.Unsaved;
import org.chainrule.file.scenario.ScenarioFile;
import org.chainrule.file.writing.Fingerprint;
import org.chainrule.network.scenario.Scenario;
import org.chainrule.pass.program.Updating;

/**
 * A scenario that is opened, and the file that it belongs to.
 *
 * @param history the scenario, as saved or not; of one that is opened anew nothing was done to it
 *     yet
 * @param file its file, if it has one
 * @param fingerprint what that file was like when it was last read or saved, if it was
 * @param updating how the weights and biases are moved after its pass, if the updates are shown
 */
public record Opening(
    History history,
    Optional<Path> file,
    Optional<Fingerprint> fingerprint,
    Optional<Updating> updating) {

  /** A scenario whose pass ends with its gradients. */
  Opening(History history, Optional<Path> file, Optional<Fingerprint> fingerprint) {
    this(history, file, fingerprint, Optional.empty());
  }

  /** A scenario without a file, such as one that comes with the program. */
  public static Opening of(Scenario scenario) {
    return new Opening(History.saved(scenario), Optional.empty(), Optional.empty());
  }

  /** A scenario as its file holds it. */
  public static Opening of(ScenarioFile file) {
    return new Opening(
        History.saved(file.scenario()), Optional.of(file.path()), Optional.of(file.fingerprint()));
  }

  /** A scenario that was never saved as it is, with the file that it belonged to. */
  public static Opening of(Unsaved left) {
    return new Opening(History.unsaved(left.scenario()), left.file(), left.fingerprint());
  }

  /** Returns the same with a pass that goes on with its updates. */
  public Opening with(Updating how) {
    return new Opening(history, file, fingerprint, Optional.of(how));
  }

  /** What is opened. */
  public Scenario scenario() {
    return history.current();
  }
}
