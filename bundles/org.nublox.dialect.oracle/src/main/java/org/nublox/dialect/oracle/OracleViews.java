/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.MaterializedView.Refresh;

/** Views. Source: Oracle Database SQL Language Reference, "CREATE MATERIALIZED VIEW". */
final class OracleViews extends ViewWriter {

  OracleViews(Draft draft) {
    super(draft);
  }

  @Override
  protected void materialized(MaterializedView view, String query) {
    draft.add(
        Statement.of(
            Statement.Kind.MATERIALIZED_VIEW,
            view.name(),
            view.origin(),
            "create materialized view "
                + draft.name(view.name())
                + " build immediate refresh complete "
                + refresh(view.refresh())
                + " as\n"
                + query));
  }

  private static String refresh(Refresh refresh) {
    return switch (refresh) {
      case Refresh.OnDemand onDemand -> "on demand";
      case Refresh.OnCommit onCommit -> "on commit";
      case Refresh.Every every -> "start with sysdate next sysdate + " + days(every.interval());
    };
  }

  private static String days(Duration interval) {
    return BigDecimal.valueOf(interval.toSeconds())
        .divide(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()), 9, RoundingMode.UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
