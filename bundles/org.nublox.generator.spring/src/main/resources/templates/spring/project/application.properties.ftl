# Generated. Settings of your own belong in src/main/resources/custom.properties, or beside the running
# application in application-local.properties, or in the environment: they win over these.
spring.config.import=optional:classpath:custom.properties,optional:file:./application-local.properties
spring.application.name=[=app.artifact]

server.port=${PORT:8080}
server.shutdown=graceful
server.servlet.session.cookie.same-site=lax
server.servlet.session.cookie.http-only=true
server.error.whitelabel.enabled=false
server.tomcat.max-http-form-post-size=2MB

# An embedded H2 file by default; any other of the seven by its address, name and password.
spring.datasource.url=${DATABASE_URL:jdbc:h2:file:./data/[=app.artifact];AUTO_SERVER=FALSE}
spring.datasource.username=${DATABASE_USER:sa}
spring.datasource.password=${DATABASE_PASSWORD:}
spring.datasource.hikari.maximum-pool-size=10
spring.flyway.locations=classpath:db/migration/{vendor}
spring.flyway.validate-migration-naming=true
# The application's own accounts (version 0) may come after what was deployed by other means.
spring.flyway.out-of-order=true
# An index that is made while others write cannot be made in a transaction.
spring.flyway.mixed=true

spring.jackson.deserialization.fail-on-unknown-properties=true
spring.messages.basename=messages
spring.messages.fallback-to-system-locale=false
spring.mvc.problemdetails.enabled=false
# Values of requests may be personal: they stay out of the log, and addresses are logged without what is asked for.
spring.mvc.log-request-details=false
server.tomcat.accesslog.pattern=%h %l %u %t "%m %U %H" %s %b
spring.web.resources.cache.cachecontrol.max-age=1h

management.endpoints.web.exposure.include=health
springdoc.packages-to-scan=[=app.pkg]
springdoc.paths-to-match=/api/**

# The language that the model's own labels are written in; others are in messages_*.properties.
app.language=en

# Demonstration accounts, one per role, are made when there is no account yet and this is true.
app.demo=false
app.demo-password=demo
app.tenant=default
