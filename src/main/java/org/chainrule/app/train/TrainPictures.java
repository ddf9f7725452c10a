package org.chainrule.app.train;

import java.util.List;
import org.chainrule.session.pass.Session;
import org.chainrule.session.train.Training;
import org.chainrule.session.train.picture.RatePicture;
import org.chainrule.view.common.Appearance;
import org.chainrule.view.train.EntryPane;
import org.chainrule.view.train.GradientsPane;
import org.chainrule.view.train.RatePane;
import org.chainrule.view.train.UnitsPane;
import org.chainrule.view.train.plane.PlanePanel;
import org.chainrule.view.train.plane.SurfacePanel;

/** The pictures that there are beside the curves of the loss; to add one, add it here. */
final class TrainPictures {

  private TrainPictures() {}

  /** Returns them in the order of their buttons. */
  static List<TrainPicture> of(TrainServices services) {
    Session session = services.session();
    Training training = services.training();
    Appearance appearance = services.appearance();
    return List.of(
        new TrainPicture(
            "rate", () -> new RatePane(training, new RatePicture(training), appearance)),
        new TrainPicture("plane", () -> new PlanePanel(session, training, appearance)),
        new TrainPicture("surface", () -> new SurfacePanel(training, appearance)),
        new TrainPicture("gradients", () -> new GradientsPane(training, appearance)),
        new TrainPicture("entry", () -> new EntryPane(training, appearance)),
        new TrainPicture("units", () -> new UnitsPane(training, appearance)));
  }
}
