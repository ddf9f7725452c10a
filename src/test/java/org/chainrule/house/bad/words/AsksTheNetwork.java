package org.chainrule.house.bad.words;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Looks a name up elsewhere. */
public final class AsksTheNetwork {

  private AsksTheNetwork() {}

  /** Whether there is a computer of this name. */
  public static boolean isThere(String name) {
    try {
      return InetAddress.getByName(name) != null;
    } catch (UnknownHostException none) {
      return false;
    }
  }
}
