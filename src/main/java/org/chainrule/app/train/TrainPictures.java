package org.chainrule.app.train;

import java.util.List;
import org.chainrule.session.train.picture.RatePicture;
import org.chainrule.view.train.EntryPane;
import org.chainrule.view.train.GradientsPane;
import org.chainrule.view.train.RatePane;
import org.chainrule.view.train.UnitsPane;

/** The pictures that there are beside the curves of the loss; to add one, add it here. */
final class TrainPictures {

  private TrainPictures() {}

  /** Returns them in the order of their buttons. */
  static List<TrainPicture> of(TrainServices services) {
    return List.of(
        new TrainPicture(
            "gradients", () -> new GradientsPane(services.training(), services.appearance())),
        new TrainPicture("entry", () -> new EntryPane(services.training(), services.appearance())),
        new TrainPicture("units", () -> new UnitsPane(services.training(), services.appearance())),
        new TrainPicture(
            "rate",
            () ->
                new RatePane(
                    services.training(),
                    new RatePicture(services.training()),
                    services.appearance())));
  }
}
