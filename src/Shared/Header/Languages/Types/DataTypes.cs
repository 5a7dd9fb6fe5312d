// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Header.Languages.Types;

/// <summary>Data and the languages that ask for it.</summary>
internal static class DataTypes
{
    public static readonly FileType[] All =
    [
        FileType.Commented(
            "yaml",
            ".yml .yaml .yml.j2 .yaml.j2 .yml.tmpl .yaml.tmpl .yamllint .clang-format .clang-tidy .clangd .mir .sls .eyaml .cff #!ansible-playbook",
            Styles.Hash, Prologues.Yaml, bareLine: BareLine.Content, variant: FileVariant.Template),
        FileType.Commented("toml", ".toml .toml.j2 .toml.tmpl Pipfile", Styles.Hash, Prologues.Script),
        FileType.Special("json", ".json .har .jsonld .geojson .topojson .webmanifest .avsc .importmap", FileTypeKind.Json),
        FileType.Commented(
            "jsonc",
            ".jsonc .json5 .code-workspace .code-snippets .hjson .eslintrc .babelrc .jshintrc .jscsrc .swcrc .sublime-project .sublime-settings "
                + ".sublime-keymap",
            Styles.Slash, Prologues.Script),

        // Their own programs allow comments. As long as they begin with none, other programs may parse them as what they are named.
        FileType.Commented(
            "json-settings",
            ".eslintrc.json .babelrc.json .devcontainer.json devcontainer.json tsconfig.json tsconfig* jsconfig.json tslint.json api-extractor.json",
            Styles.Slash, Prologues.Script, variant: FileVariant.Json),
        FileType.Commented("jsonnet", ".jsonnet .libsonnet", Styles.SlashOrHash, Prologues.Script),
        FileType.Special("jupyter", ".ipynb", FileTypeKind.Notebook),
        FileType.Commented("sql", ".sql .ddl .dml .psql .pgsql .mysql .plsql .pls .pks .pkb .tsql .hql .cql .bq #!psql", Styles.DashOrStars, Prologues.Sql),
        FileType.Commented("prisma", ".prisma", new(["//"], []), Prologues.Script),
        FileType.Commented("cypher", ".cypher .cyp", Styles.Slash, Prologues.Script),
        FileType.Commented("kusto", ".kql .kusto", new(["//"], []), Prologues.Script),
        FileType.Commented("rdf", ".ttl .rq .sparql .n3 .trig .shacl", Styles.Hash, Prologues.Script),
        FileType.Commented("capnp", ".capnp", Styles.Hash, Prologues.Script),
        FileType.Commented("gettext", ".po .pot", Styles.Hash, Prologues.Script),
        FileType.Commented("http", ".http .rest", Styles.Hash, Prologues.Script),
        FileType.Commented("power-query", ".pq .pqm", Styles.Slash, Prologues.Script),
        FileType.Commented("dax", ".dax", Styles.Slash, Prologues.Script),
    ];
}
