// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.Extensions.Logging;

namespace Acgs.Governance.Logging;

/// <summary>
/// The tags of a record from the Microsoft.Extensions.Telemetry logging generator. Its state is reused for each record and its formatter
/// reads by position, so keys are renamed in place.
/// </summary>
internal static class MessageTags
{
    public static void Claim(LoggerMessageState state)
    {
        foreach (ref var tag in state.TagArray.AsSpan(0, state.TagsCount))
        {
            if (LogKeys.IsReserved(tag.Key))
            {
                tag = LogKeys.Claim(tag);
            }
        }

        foreach (ref var tag in state.ClassifiedTagArray.AsSpan(0, state.ClassifiedTagsCount))
        {
            if (LogKeys.IsReserved(tag.Name))
            {
                tag = new(LogKeys.Claim(tag.Name), tag.Value, tag.Classifications);
            }
        }
    }
}
