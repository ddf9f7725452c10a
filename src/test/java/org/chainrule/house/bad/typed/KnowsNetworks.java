package org.chainrule.house.bad.typed;

import org.chainrule.house.bad.network.UsesEjml;

/** What a person types knows no network. */
public record KnowsNetworks(UsesEjml network) {}
