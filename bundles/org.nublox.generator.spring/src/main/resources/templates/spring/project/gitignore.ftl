target/
data/
