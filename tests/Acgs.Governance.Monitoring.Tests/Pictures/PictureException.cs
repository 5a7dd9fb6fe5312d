// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Monitoring.Tests.Pictures;

/// <summary>A dashboard asks for what Prometheus refuses, or has what is not drawn.</summary>
/// <param name="errors">Titles of panels with what is wrong.</param>
/// <param name="svg">The picture, which shows the errors too.</param>
internal sealed class PictureException(IReadOnlyList<string> errors, string svg) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors => errors;

    public string Svg => svg;
}
