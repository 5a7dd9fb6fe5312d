// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Looks for commands that are known to fail, to mislead or to do harm: a small, closed list, each with its reason.</summary>
internal sealed class KnownCommandCheck : IDocumentCheck
{
    private static readonly ICommandFamily[] Families =
    [
        new HttpToDatabase(), new RedisCommands(), new PostgreSqlCommands(), new ContainerCommands(), new CurlCommands(), new JqCommands(),
        new TextTools(), new HashArgument(), new ComplianceFix(), new IgnoredResults(),
    ];

    public IEnumerable<Defect> Find(CheckedDocument document)
    {
        var scripts = document.Scripts.Where(script => !script.IsInline);
        var ofSql = document.CodeIn("sql", "postgresql", "plpgsql").SelectMany(block => SqlColumns.Inspect(block.Text, block.LineAt));
        return scripts.SelectMany(script => Families.SelectMany(family => family.Inspect(script, document.IsOfPlatform))).Concat(ofSql);
    }
}
