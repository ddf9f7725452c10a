package org.chainrule.app.common;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The time in the person's time zone. The rules of zones are read when somebody asks for the zone:
 * Java looks for them in every library that there is, which a start has no time for.
 */
final class LocalClock extends Clock {

  @Override
  public ZoneId getZone() {
    return ZoneId.systemDefault();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return Clock.system(zone);
  }

  @Override
  public Instant instant() {
    return Instant.now();
  }

  @Override
  public long millis() {
    return System.currentTimeMillis();
  }
}
