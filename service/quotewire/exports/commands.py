"""The command `export`."""

import click

from quotewire.exports.writing import FORMATS
from quotewire.replay.commands import trouble_in_words, url_option


@click.command("export")
@click.argument("form", metavar="FORMAT", type=click.Choice(list(FORMATS)))
@click.argument("source", metavar="FILE|STREAM")
@click.option(
    "-o", "--output", default="-", metavar="FILE", help="The file to write; gzip if called .gz.  [default: -]"
)
@click.option("--overwrite", is_flag=True, help="Replace the file if there is one.")
@url_option
def export_command(form: str, source: str, output: str, overwrite: bool, url: str | None) -> None:
    """Write enriched articles in the form of others: web-annotation, schema-org, ninjs or csv.

    SOURCE is what `enrich` or `record` wrote, or a stream of events. Web annotations and rows of CSV are one per
    quotation, the others one per article. An article that was taken down has no quotations.

    \b
    Examples:
      quotewire export csv out/enriched.ndjson -o quotes.csv
      quotewire enrich article.txt | quotewire export schema-org -
      quotewire export web-annotation articles.enriched -o annotations.ndjson.gz
    """  # noqa: D301 - click wants a real backspace to keep the lines below it
    from quotewire.exports.reading import enriched_articles
    from quotewire.replay.files import writing
    from quotewire.replay.server import find_url

    with trouble_in_words(), writing(output, overwrite=overwrite) as file:
        for line in FORMATS[form](enriched_articles(source, find_url(url))):
            file.write(line)
