// Constitutional Hash: cdd01ef066bc6cf2

using System.Globalization;
using Acgs.Governance.Recording;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Hosting;

internal static class ViolationExtensions
{
    /// <summary>How many violations the records of an event count, those included that are still folded.</summary>
    public static int Violations(this GovernedApp app, int eventId)
    {
        app.Services.GetRequiredService<ViolationRecorder>().Dispose();
        return app.Logs.GetSnapshot().Where(record => record.Id.Id == eventId)
            .Sum(record => int.Parse(record.GetStructuredStateValue("Count")!, CultureInfo.InvariantCulture));
    }
}
