[#import "logged.java.ftl" as logged]
package [=event.pkg];

import [=app.pkg].support.Masks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
[#list event.imports as type]
import [=type];
[/#list]

/**
[#list event.doc?split("\n") as line]
 * [=escape.javadoc(line)]
[/#list]
 *
 * <p>Listen with {@code @EventListener} or {@code @TransactionalEventListener}.
 */
public record [=event.name]([#list event.fields as f][=f.type] [=f.name][#sep], [/#list]) {
[#if event.fields?has_content]

[@logged.text event.name event.fields/]
[/#if]
}
