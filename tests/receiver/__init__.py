"""The receiver of enquiries for those who host themselves."""
