package org.chainrule.house.bad.arrays;

import org.chainrule.house.bad.network.UsesEjml;

/** What was found knows no network. */
public record KnowsNetworks(UsesEjml network) {}
