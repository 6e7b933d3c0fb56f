"""ขอบคุณวิทยากร: certificates for who taught an activity."""
