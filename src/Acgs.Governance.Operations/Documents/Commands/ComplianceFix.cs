// Constitutional Hash: cdd01ef066bc6cf2

using System.Text.RegularExpressions;

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>Fixing headers while a failure is looked into: what was wrong is gone.</summary>
internal sealed partial class ComplianceFix : ICommandFamily
{
    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) => !script.Headings.Any(heading => Trouble().IsMatch(heading)) ? [] : script.Script.Commands
        .Where(command => command.Text.StartsWith("acgs-cli compliance fix", StringComparison.Ordinal) && !command.Has("--dry-run", "--diff"))
        .Select(command => new Defect(
            DocumentRule.HarmfulCommand, command.Line, command.Text,
            "overwrites the evidence of an incident; write acgs-cli compliance check --format json -o FILE, and fix by a reviewed change"));

    [GeneratedRegex("troubleshoot|incident|failure|emergency", RegexOptions.IgnoreCase)]
    private static partial Regex Trouble();
}
