// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Operations.Documents.Commands;

/// <summary>The expected hash as an argument of a script: who calls it then says what it is to find.</summary>
internal sealed class HashArgument : ICommandFamily
{
    private const string Option = "--constitutional-hash";

    public IEnumerable<Defect> Inspect(CodeScript script, bool isOfPlatform) => script.Script.Commands
        .Where(command => command.Program is not ("acgs-cli" or "dotnet" or "echo"))
        .SelectMany(command => command.Arguments)
        .Where(word => word.Text == Option || word.Text.StartsWith(Option + "=", StringComparison.Ordinal))
        .Select(word => new Defect(
            DocumentRule.BrokenCommand, word.Line, word.Text,
            "lets the caller state the expected value, so that nothing is checked; take it from configuration"));
}
